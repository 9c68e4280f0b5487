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
            throw damaged(Saying.of("bytes-of-data", end), Saying.plain(dataBytes));
        }
        return new SafetensorsHeader(metadata, entries);
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw damaged(Saying.of("header-utf8"), Saying.of("other-bytes"));
        }
    }

    private void readMembers(Place header, Map<String, String> metadata, List<Claim> claims) {
        for (String name : header.node().propertyNames()) {
            if (name.length() > SafetensorsHeader.MAX_NAME) {
                throw damaged(Saying.of("names-most", SafetensorsHeader.MAX_NAME), Saying.plain(name.length()));
            }
            Place member = header.member(name).orElseThrow();
            if (name.equals(SafetensorsHeader.METADATA)) {
                member.object().members().forEach((key, value) -> metadata.put(key, value.text(Saying.of("text"))));
            } else {
                claims.add(claim(name, member.object()));
            }
        }
        if (claims.size() > SafetensorsHeader.MAX_TENSORS) {
            throw damaged(Saying.of("tensors-most", SafetensorsHeader.MAX_TENSORS), Saying.plain(claims.size()));
        }
    }

    private static Claim claim(String name, Place tensor) {
        tensor.refuseOthers(List.of(SafetensorsHeader.TYPE, SafetensorsHeader.SHAPE, SafetensorsHeader.OFFSETS), false);
        String type = member(tensor, SafetensorsHeader.TYPE).text(Saying.of("type-name"));
        List<Integer> sizes = member(tensor, SafetensorsHeader.SHAPE).elements(StoredTensor.MAX_AXES).stream()
                .map(size -> (int) size.whole(1, Integer.MAX_VALUE)).toList();
        Place place = member(tensor, SafetensorsHeader.OFFSETS);
        List<Long> offsets = place.elements(2).stream().map(offset -> offset.whole(0, Long.MAX_VALUE)).toList();
        if (offsets.size() != 2) {
            throw place.problem(Saying.of("offsets"), Saying.of("begin-end"), SafetensorsReader.SAVE_AGAIN);
        }
        return new Claim(name, type, sizes, offsets.getFirst(), offsets.getLast());
    }

    private static Place member(Place tensor, String name) {
        return tensor.member(name).orElseThrow(() -> tensor.missing(name, Saying.of("value")));
    }

    /** @param before where the tensor before it ends */
    private Entry entry(Claim claim, long before) {
        if (!claim.type().equals(SafetensorsHeader.F32)) {
            throw new BadDocument(file, Saying.of("other-form", claim.name()), Saying.of("numbers-f32"), Saying.plain(claim.type()), Saying.of("convert"));
        }
        if (claim.begin() != before) {
            throw damaged(Saying.of("tensor-from", claim.name(), before), Saying.of(claim.begin() > before ? "gap" : "overlap", claim.begin()));
        }
        long bytes = elements(claim) * Float.BYTES;
        if (claim.end() - claim.begin() != bytes) {
            throw damaged(Saying.of("bytes-for", bytes, claim.name(), claim.sizes()), Saying.plain(claim.end() - claim.begin()));
        }
        if (claim.end() > dataBytes) {
            throw damaged(Saying.of("tensor-to", claim.name(), claim.end()), Saying.of("bytes", dataBytes));
        }
        return new Entry(claim.name(), claim.sizes(), claim.begin());
    }

    private long elements(Claim claim) {
        try {
            return StoredTensor.elements(claim.sizes());
        } catch (IllegalArgumentException e) {
            throw damaged(Saying.of("fits-array", claim.name()), Saying.plain(claim.sizes()));
        }
    }

    private BadDocument damaged(Saying expected, Saying found) {
        return SafetensorsReader.damaged(file, expected, found);
    }
}
