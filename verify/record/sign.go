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
	signatureUnknown signature = "unknown" // signed with a key that nobody here knows
	signatureRight   signature = "right"   // with the key that was given
	signatureKnown   signature = "known"   // right, with a key that this desk knows
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

// keyFolder is dir, or the user's configuration if that is empty.
func keyFolder(dir string) (string, error) {
	if dir != "" {
		return dir, nil
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return "", msg.Errorf("no place for the key of the records: %w", err)
	}
	return filepath.Join(config, "stet"), nil
}

// OpenKey reads the key in a folder and makes it at first use, for its owner alone; an
// empty dir is the user's configuration.
func OpenKey(dir string) (*Key, error) {
	dir, err := keyFolder(dir)
	if err != nil {
		return nil, err
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

// ExportPublic writes the public key to a new file.
func (k *Key) ExportPublic(path string) error {
	words, err := k.Public()
	if err != nil {
		return err
	}
	return createWhole(path, words, 0o644)
}

// sign is the detached signature of a record. Its comment is signed too.
func (k *Key) sign(data []byte, r *Record) []byte {
	comment := "record " + r.Seal + ", " + r.Created.Format("2006-01-02T15:04:05Z") + " by the clock of the machine"
	return minisign.SignWithComments(k.private, data, comment, "signature of a Stet record, key "+k.ID())
}

// signed is what is known of the signature of a record.
type signed struct {
	is signature
	by string // file of the key that it was verified with
}

// signatureOf verifies the detached signature beside a record, with the key that was named
// or else with those that this desk knows.
func signatureOf(path string, data []byte, r *Record, o VerifyOptions) (signed, error) {
	sig, err := os.ReadFile(path + signatureEnding)
	switch {
	case errors.Is(err, fs.ErrNotExist) && r.Key != "":
		return signed{is: signatureMissing}, nil
	case errors.Is(err, fs.ErrNotExist) && o.Key != "":
		return signed{}, msg.Errorf("%s%s: no signature to verify with %s", path, signatureEnding, o.Key)
	case errors.Is(err, fs.ErrNotExist):
		return signed{is: signatureNone}, nil
	case err != nil:
		return signed{}, fmt.Errorf("%s%s: %w", path, signatureEnding, err)
	case o.Key == "":
		return signedByKnown(data, sig, o.Known)
	}
	key, err := publicKey(o.Key)
	if err != nil {
		return signed{}, err
	}
	if minisign.Verify(key, data, sig) {
		return signed{signatureRight, filepath.Base(o.Key)}, nil
	}
	return signed{is: signatureWrong}, nil
}

// signedByKnown verifies a signature with the public keys in a folder: the desk's own, and those
// that somebody put beside it. One that names a known key and is not of it is wrong.
func signedByKnown(data, sig []byte, dir string) (signed, error) {
	var s minisign.Signature
	if err := s.UnmarshalText(sig); err != nil {
		return signed{is: signatureWrong}, nil
	}
	dir, err := keyFolder(dir)
	if err != nil {
		return signed{is: signatureUnknown}, nil // a machine without users knows no keys
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.pub"))
	if err != nil {
		return signed{}, err
	}
	for _, f := range files {
		key, err := publicKey(f)
		if err != nil || key.ID() != s.KeyID {
			continue // no key, or another's
		}
		if minisign.Verify(key, data, sig) {
			return signed{signatureKnown, filepath.Base(f)}, nil
		}
		return signed{is: signatureWrong}, nil
	}
	return signed{is: signatureUnknown}, nil
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
