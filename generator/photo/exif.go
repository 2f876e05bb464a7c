package photo

import "encoding/binary"

// exifSignature opens the APP1 segment of a JPEG that contains EXIF (CIPA DC-008, 4.7.2); a TIFF follows.
var exifSignature = []byte("Exif\x00\x00")

const (
	tagOrientation = 0x0112
	typeShort      = 3
)

// orientation reads the orientation from EXIF, which is a TIFF. Anything malformed counts as upright: a picture is
// not refused because of its metadata.
func orientation(tiff []byte) int {
	const upright = 1
	if len(tiff) < 8 {
		return upright
	}
	var order binary.ByteOrder
	switch string(tiff[:4]) {
	case "II*\x00":
		order = binary.LittleEndian
	case "MM\x00*":
		order = binary.BigEndian
	default:
		return upright
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			return upright
		}
		e := entries[:12]
		entries = entries[12:]
		if order.Uint16(e) != tagOrientation {
			continue
		}
		value := int(order.Uint16(e[8:]))
		if order.Uint16(e[2:]) != typeShort || value < 1 || value > 8 {
			return upright
		}
		return value
	}
	return upright
}

// orientationTIFF returns the smallest possible EXIF: a TIFF whose only entry is the orientation. Without it a
// picture taken with the camera held sideways would lie on its side in the newsroom.
func orientationTIFF(orientation int) []byte {
	return []byte{
		'M', 'M', 0, '*', 0, 0, 0, 8, // big-endian; the directory is at offset 8
		0, 1, // one entry
		tagOrientation >> 8, tagOrientation & 0xff, 0, typeShort, 0, 0, 0, 1, 0, byte(orientation), 0, 0,
		0, 0, 0, 0, // no further directory, so no thumbnail
	}
}
