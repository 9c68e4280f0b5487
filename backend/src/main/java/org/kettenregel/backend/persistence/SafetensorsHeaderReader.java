package org.kettenregel.backend.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kettenregel.backend.persistence.SafetensorsHeader.Entry;

/** Reads the header of a safetensors file. Trusts nothing: what it gives lies within the data, side by side, each tensor as large as its sizes say. */
final class SafetensorsHeaderReader {

    private static final JsonText JSON = new JsonText(SafetensorsHeader.MAX_BYTES);

    /** What a header says of a tensor. */
    private record Claim(String name, String type, List<Integer> sizes, long begin, long end) {}

    private final String file;
    private final long dataBytes;

    /** @param dataBytes bytes behind the header */
    SafetensorsHeaderReader(String file, long dataBytes) {
        this.file = file;
        this.dataBytes = dataBytes;
    }

    SafetensorsHeader read(byte[] bytes) {
        Map<String, String> metadata = new TreeMap<>();
        List<Claim> claims = new ArrayList<>();
        try {
            String where = file + " $";
            readMembers(new Place(where, JSON.parse(text(bytes), where)).object(), metadata, claims);
        } catch (BadDocument wrong) {
            throw wrong.mendedBy(SafetensorsReader.SAVE_AGAIN);
        }
        claims.sort(Comparator.comparingLong(Claim::begin).thenComparingLong(Claim::end));
        List<Entry> entries = new ArrayList<>();
        long end = 0;
        for (Claim claim : claims) {
            entries.add(entry(claim, end));
            end = claim.end();
        }
        if (end != dataBytes) {
            throw damaged(end + " bytes of data", String.valueOf(dataBytes));
        }
        return new SafetensorsHeader(metadata, entries);
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw damaged("a header in UTF-8", "other bytes");
        }
    }

    private void readMembers(Place header, Map<String, String> metadata, List<Claim> claims) {
        for (String name : header.node().propertyNames()) {
            if (name.length() > SafetensorsHeader.MAX_NAME) {
                throw damaged("names of at most %d characters".formatted(SafetensorsHeader.MAX_NAME), String.valueOf(name.length()));
            }
            Place member = header.member(name).orElseThrow();
            if (name.equals(SafetensorsHeader.METADATA)) {
                member.object().members().forEach((key, value) -> metadata.put(key, value.text("text")));
            } else {
                claims.add(claim(name, member.object()));
            }
        }
        if (claims.size() > SafetensorsHeader.MAX_TENSORS) {
            throw damaged("at most %d tensors".formatted(SafetensorsHeader.MAX_TENSORS), String.valueOf(claims.size()));
        }
    }

    private static Claim claim(String name, Place tensor) {
        tensor.refuseOthers(List.of(SafetensorsHeader.TYPE, SafetensorsHeader.SHAPE, SafetensorsHeader.OFFSETS), false);
        String type = member(tensor, SafetensorsHeader.TYPE).text("the name of a type");
        List<Integer> sizes = member(tensor, SafetensorsHeader.SHAPE).elements(StoredTensor.MAX_AXES).stream()
                .map(size -> (int) size.whole(1, Integer.MAX_VALUE)).toList();
        Place place = member(tensor, SafetensorsHeader.OFFSETS);
        List<Long> offsets = place.elements(2).stream().map(offset -> offset.whole(0, Long.MAX_VALUE)).toList();
        if (offsets.size() != 2) {
            throw place.problem("wrong number of offsets", "where the tensor begins and where it ends", SafetensorsReader.SAVE_AGAIN);
        }
        return new Claim(name, type, sizes, offsets.getFirst(), offsets.getLast());
    }

    private static Place member(Place tensor, String name) {
        return tensor.member(name).orElseThrow(() -> tensor.missing(name, "a value for it"));
    }

    /** @param before where the tensor before it ends */
    private Entry entry(Claim claim, long before) {
        if (!claim.type().equals(SafetensorsHeader.F32)) {
            throw new BadDocument(file, "tensor '%s' in another form".formatted(claim.name()), "numbers of type F32", claim.type(), "convert it to F32");
        }
        if (claim.begin() != before) {
            throw damaged("tensor '%s' from byte %d on".formatted(claim.name(), before),
                    "%s byte %d".formatted(claim.begin() > before ? "a gap up to" : "an overlap from", claim.begin()));
        }
        long bytes = elements(claim) * Float.BYTES;
        if (claim.end() - claim.begin() != bytes) {
            throw damaged("%d bytes for '%s' of sizes %s".formatted(bytes, claim.name(), claim.sizes()),
                    String.valueOf(claim.end() - claim.begin()));
        }
        if (claim.end() > dataBytes) {
            throw damaged("tensor '%s' up to byte %d of the data".formatted(claim.name(), claim.end()), dataBytes + " bytes");
        }
        return new Entry(claim.name(), claim.sizes(), claim.begin());
    }

    private long elements(Claim claim) {
        try {
            return StoredTensor.elements(claim.sizes());
        } catch (IllegalArgumentException e) {
            throw damaged("a tensor '%s' that fits an array".formatted(claim.name()), claim.sizes().toString());
        }
    }

    private BadDocument damaged(String expected, String found) {
        return SafetensorsReader.damaged(file, expected, found);
    }
}
