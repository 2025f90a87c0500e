package record

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stet/assets/msg"

	"aead.dev/minisign"
)

// signature says what is known of the signature of a record.
type signature string

const (
	signatureNone    signature = "none"
	signatureUnknown signature = "unknown" // signed with a key that was not given
	signatureRight   signature = "right"
	signatureWrong   signature = "wrong"
	signatureMissing signature = "missing" // the record says that it was signed
)

// signatureEnding is that of the detached signature beside a record.
const signatureEnding = ".minisig"

// Names of the files of the key.
const (
	keyFile    = "record.key"
	publicFile = "record.pub"
)

// Key is the key with which a desk signs its records.
type Key struct {
	private minisign.PrivateKey
	public  minisign.PublicKey
	path    string
}

// OpenKey reads the key in a folder and makes it at first use, for its owner alone; an
// empty dir is the user's configuration.
func OpenKey(dir string) (*Key, error) {
	if dir == "" {
		config, err := os.UserConfigDir()
		if err != nil {
			return nil, msg.Errorf("no place for the key of the records: %w", err)
		}
		dir = filepath.Join(config, "stet")
	}
	path := filepath.Join(dir, keyFile)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = makeKey(dir)
	}
	if err != nil {
		return nil, msg.Errorf("the key of the records: %w", err)
	}
	k := &Key{path: filepath.Join(dir, publicFile)}
	if err := k.private.UnmarshalText(data); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	k.public = k.private.Public().(minisign.PublicKey)
	return k, nil
}

// makeKey writes a new pair of keys. Where another desk of the same user is faster, its key
// is taken.
func makeKey(dir string) ([]byte, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	public, private, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	data, err := private.MarshalText()
	if err != nil {
		return nil, err
	}
	words, err := public.MarshalText()
	if err != nil {
		return nil, err
	}
	path := filepath.Join(dir, keyFile)
	err = createWhole(path, append(data, '\n'), 0o600)
	if errors.Is(err, fs.ErrExist) {
		return os.ReadFile(path)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, publicFile), append(words, '\n'), 0o644)
	}
	return data, err
}

// ID is what the key is called in records, in capital hexadecimal as minisign writes it.
func (k *Key) ID() string { return fmt.Sprintf("%016X", k.public.ID()) }

// Public is the public key as minisign writes it, to be given to whoever is to verify.
func (k *Key) Public() ([]byte, error) {
	words, err := k.public.MarshalText()
	return append(words, '\n'), err
}

// sign is the detached signature of a record. Its comment is signed too.
func (k *Key) sign(data []byte, r *Record) []byte {
	comment := "record " + r.Seal + ", " + r.Created.Format("2006-01-02T15:04:05Z") + " by the clock of the machine"
	return minisign.SignWithComments(k.private, data, comment, "signature of a Stet record, key "+k.ID())
}

// signatureOf verifies the detached signature beside a record.
func signatureOf(path string, data []byte, r *Record, keyPath string) (signature, error) {
	sig, err := os.ReadFile(path + signatureEnding)
	switch {
	case errors.Is(err, fs.ErrNotExist) && r.Key != "":
		return signatureMissing, nil
	case errors.Is(err, fs.ErrNotExist) && keyPath != "":
		return "", msg.Errorf("%s%s: no signature to verify with %s", path, signatureEnding, keyPath)
	case errors.Is(err, fs.ErrNotExist):
		return signatureNone, nil
	case err != nil:
		return "", fmt.Errorf("%s%s: %w", path, signatureEnding, err)
	case keyPath == "":
		return signatureUnknown, nil
	}
	key, err := publicKey(keyPath)
	if err != nil {
		return "", err
	}
	if minisign.Verify(key, data, sig) {
		return signatureRight, nil
	}
	return signatureWrong, nil
}

// publicKey reads a public key: a file of minisign, or the key alone.
func publicKey(path string) (key minisign.PublicKey, err error) {
	data, err := readFile(path)
	if err != nil {
		return key, err
	}
	if err := key.UnmarshalText([]byte(strings.TrimSpace(string(data)))); err != nil {
		return key, msg.Errorf("%s is no public key of minisign", path)
	}
	return key, nil
}
