package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"aead.dev/minisign"
)

// signature says what is known of the signature of a record.
type signature string

const (
	signatureNone    signature = "none"
	signatureUnknown signature = "unknown" // signed with a key that was not given
	signatureRight   signature = "right"
	signatureWrong   signature = "wrong"
)

// signatureOf verifies the detached signature beside a record, RECORD.minisig.
func signatureOf(path string, data []byte, keyPath string) (signature, error) {
	sig, err := os.ReadFile(path + ".minisig")
	if errors.Is(err, fs.ErrNotExist) {
		if keyPath != "" {
			return "", fmt.Errorf("%s.minisig: no signature to verify with %s", path, keyPath)
		}
		return signatureNone, nil
	}
	if err != nil {
		return "", fmt.Errorf("%s.minisig: %w", path, err)
	}
	if keyPath == "" {
		return signatureUnknown, nil
	}
	key, err := minisign.PublicKeyFromFile(keyPath)
	if err != nil {
		return "", fmt.Errorf("%s is no public key of minisign: %w", keyPath, err)
	}
	if minisign.Verify(key, data, sig) {
		return signatureRight, nil
	}
	return signatureWrong, nil
}
