package org.kettenregel.backend.hostile;

import static org.kettenregel.backend.hostile.Hostile.both;
import static org.kettenregel.backend.hostile.Hostile.bytes;
import static org.kettenregel.backend.hostile.Hostile.changed;
import static org.kettenregel.backend.hostile.Hostile.entry;
import static org.kettenregel.backend.hostile.Hostile.file;
import static org.kettenregel.backend.hostile.Hostile.sparse;
import static org.kettenregel.backend.hostile.Hostile.text;
import static org.kettenregel.backend.hostile.Hostile.zip;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.ImageFolder;
import org.kettenregel.backend.dataset.ImageScan;
import org.kettenregel.backend.dataset.Seed;

/** Pictures in files, folders and zips. */
final class HostilePictures {

    private static final ImageFolder PETS = new ImageFolder("pets", List.of("cat", "dog"), 8, 8, false);
    private static final byte[] GOOD = image("png", BufferedImage.TYPE_INT_RGB);
    private static final String NO_IMAGE = "not an image: expected a PNG, JPEG, GIF or BMP image, found another content;";
    private static final String DAMAGED = "damaged image: expected a PNG, JPEG, GIF or BMP image that can be decoded, found a %s that cannot (";

    private HostilePictures() {}

    private static byte[] image(String format, int type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 40, type), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Hostile picture(String what, String name, byte[] content, String sentence, int megabytes) {
        return new Hostile("image", what, both(file("pets/dog/0.png", GOOD), file("pets/cat/" + name, content)),
                folder -> PETS.load(new Seed(1), DataFolder.at(folder)), sentence, megabytes);
    }

    private static Hostile picture(String what, String name, byte[] content, String sentence) {
        return picture(what, name, content, sentence, 16);
    }

    static List<Hostile> pictures() {
        String script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        byte[] jpeg = image("jpeg", BufferedImage.TYPE_INT_RGB);
        return List.of(
                picture("an empty file", "0.png", new byte[0], "not an image: expected a PNG, JPEG, GIF or BMP image, found an empty file;"),
                picture("a PNG of 60,000 x 60,000 in 60 bytes", "0.png", claiming(60_000, 60_000), "impossible size: expected 1 to 16777216 pixels, found 60000 x 60000;"),
                picture("a PNG of 2^31 - 1 squared", "0.png", claiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "impossible size"),
                picture("a PNG of negative width", "0.png", claiming(-1, 10), DAMAGED.formatted("PNG")),
                picture("the largest PNG allowed, in 60 bytes", "0.png", claiming(4096, 4096), DAMAGED.formatted("PNG"), 160),
                picture("half a PNG", "0.png", Arrays.copyOf(GOOD, GOOD.length / 2), DAMAGED.formatted("PNG")),
                picture("half a JPEG", "0.jpg", Arrays.copyOf(jpeg, jpeg.length - 20), DAMAGED.formatted("JPEG")),
                picture("a JPEG without its tables", "0.jpg", Arrays.copyOf(jpeg, 30), DAMAGED.formatted("JPEG")),
                picture("a JPEG for print in four colours", "0.jpg", fourColours(), "unusual colours: expected gray, or red, green and blue, found others;"),
                picture("half a GIF", "0.gif", Arrays.copyOf(image("gif", BufferedImage.TYPE_INT_RGB), 30), DAMAGED.formatted("GIF")),
                picture("a GIF of 65,535 x 65,535 in 35 bytes", "0.gif", giantGif(), "impossible size: expected 1 to 16777216 pixels, found 65535 x 65535;"),
                picture("half a BMP", "0.bmp", Arrays.copyOf(image("bmp", BufferedImage.TYPE_INT_RGB), 50), DAMAGED.formatted("BMP")),
                picture("an SVG with a script", "0.svg", bytes(script), "not an image: expected a name that ends in .png, .jpg, .jpeg, .gif or .bmp, found 0.svg;"),
                picture("an SVG with a script, called PNG", "0.png", bytes(script), NO_IMAGE),
                picture("a WebP called JPEG", "0.jpg", bytes("RIFF\0\0\0\0WEBPVP8 "), NO_IMAGE),
                picture("a program called PNG", "0.png", bytes("\u007fELF\1\1\1"), NO_IMAGE),
                new Hostile("image", "17 MB", both(file("pets/dog/0.png", GOOD), folder -> {
                    file("pets/cat/0.png", GOOD).in(folder);
                    sparse("pets/cat/0.png", GOOD, 17 << 20).in(folder);
                }), folder -> PETS.load(new Seed(1), DataFolder.at(folder)), "file too large: expected at most 16777216 bytes, found more;"),
                new Hostile("folder", "one class", file("pets/cat/0.png", GOOD), folder -> ImageScan.propose(folder.resolve("pets")),
                        "one class only: expected folders of at least 2 classes, found only cat;"),
                new Hostile("folder", "no image", text("pets/cat/readme.txt", "none"), folder -> ImageScan.propose(folder.resolve("pets")), "no images"),
                new Hostile("folder", "a link", both(both(file("pets/cat/0.png", GOOD), file("pets/dog/0.png", GOOD)), folder ->
                        Files.createSymbolicLink(folder.resolve("pets/cat/1.png"), folder.resolve("pets/dog/0.png"))),
                        folder -> ImageScan.propose(folder.resolve("pets")), "symbolic link: expected files and folders only, found a link;"));
    }

    private static byte[] claiming(int width, int height) {
        byte[] bytes = Arrays.copyOf(GOOD, 60);
        CRC32 sum = new CRC32();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        sum.update(bytes, 12, 17);
        buffer.putInt(29, (int) sum.getValue());
        return bytes;
    }

    private static byte[] giantGif() {
        ByteBuffer gif = ByteBuffer.allocate(35).order(ByteOrder.LITTLE_ENDIAN).put(bytes("GIF89a"));
        gif.putShort((short) -1).putShort((short) -1).put((byte) 0x80).put((byte) 0).put((byte) 0).put(new byte[6]);
        gif.put((byte) 0x2c).putInt(0).putShort((short) -1).putShort((short) -1).put((byte) 0).put((byte) 2).put((byte) 1).put((byte) 0).put((byte) 0);
        return gif.put((byte) 0x3b).array();
    }

    private static byte[] fourColours() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(Raster.createInterleavedRaster(0, 16, 16, 4, null), null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Hostile zipped(String what, Hostile.Making making, String sentence) {
        return zipped(what, making, sentence, 64);
    }

    private static Hostile zipped(String what, Hostile.Making making, String sentence, int megabytes) {
        return new Hostile("zip", what, making, folder -> PETS.load(new Seed(1), DataFolder.at(folder)), sentence, megabytes);
    }

    private static Hostile.Making pets(Hostile.Entries more) {
        return zip("pets.zip", zip -> {
            entry(zip, "cat/0.png", GOOD);
            entry(zip, "dog/0.png", GOOD);
            more.into(zip);
        });
    }

    private static Hostile named(String name) {
        return zipped("a file called " + name, pets(zip -> entry(zip, name, GOOD)), "unsafe name: expected names of files inside the zip, with / between folders, found '");
    }

    static List<Hostile> zips() {
        Hostile.Making good = pets(zip -> { });
        return List.of(
                named("../../etc/cron.d/evil.png"), named("cat/../../evil.png"), named("/etc/evil.png"), named("C:/evil.png"), named("cat\\..\\evil.png"),
                named("cat/a\nb.png"),
                zipped("a bomb of 1 GB", pets(zip -> {
                    zip.putNextEntry(new ZipEntry("cat/1.png"));
                    zip.write(GOOD);
                    Hostile.zeros(zip, 1L << 30);
                    zip.closeEntry();
                }), "file too large: expected at most 16777216 bytes"),
                zipped("a bomb of 12 MB", pets(zip -> {
                    zip.putNextEntry(new ZipEntry("cat/1.png"));
                    zip.write(GOOD);
                    Hostile.zeros(zip, 12 << 20);
                    zip.closeEntry();
                }), "packed suspiciously tightly: expected content of at most 200 times its packed size, found more;"),
                zipped("200,001 files", zip("pets.zip", zip -> {
                    for (int i = 0; i < 200_001; i++) {
                        entry(zip, "cat/%d.png".formatted(i), new byte[0]);
                    }
                }), "too many files: expected at most 200000 files and folders, found 200001;"),
                zipped("a zip in a zip", zip("pets.zip", zip -> entry(zip, "cat/inner.zip", GOOD)), "no images: expected a folder of PNG, JPEG, GIF or BMP files per class"),
                zipped("nothing inside", zip("pets.zip", zip -> { }), "no images"),
                zipped("encrypted", changed(good, "pets.zip", HostilePictures::encrypted), "damaged zip: expected a zip that can be unpacked, found "),
                zipped("its list of files cut off", changed(good, "pets.zip", bytes -> Arrays.copyOf(bytes, bytes.length - 40)), "not a zip"),
                zipped("its middle cut out", changed(good, "pets.zip", bytes -> Hostile.joined(Arrays.copyOf(bytes, 40), Arrays.copyOfRange(bytes, 90, bytes.length))),
                        "damaged zip"),
                zipped("another file", text("pets.zip", "not packed at all, but longer than the end of a zip is"), "not a zip"),
                zipped("an empty file", file("pets.zip", new byte[0]), "not a zip"),
                zipped("two files of one name", pets(zip -> entry(zip, "./cat/0.png", GOOD)), "two files of one name: expected each name once, found cat/0.png twice;"),
                zipped("a giant picture", pets(zip -> entry(zip, "cat/1.png", claiming(60_000, 60_000))), "impossible size"),
                zipped("a wrong checksum", changed(good, "pets.zip", HostilePictures::wrongChecksum), "damaged zip: expected a zip that can be unpacked, found a wrong checksum;"),
                zipped("4 GB of zeros", sparse("pets.zip", new byte[0], 4L << 30), "not a zip"));
    }

    /** The bit that says so, in both places of every file. */
    private static byte[] encrypted(byte[] zip) {
        return marked(zip, 6, 8, 0);
    }

    private static byte[] wrongChecksum(byte[] zip) {
        return marked(zip, 14, 16, 1);
    }

    private static byte[] marked(byte[] zip, int local, int listed, int bit) {
        byte[] bytes = zip.clone();
        for (int i = 0; i + 4 < bytes.length; i++) {
            boolean entry = bytes[i] == 'P' && bytes[i + 1] == 'K';
            if (entry && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + local] ^= (byte) (1 << bit);
            } else if (entry && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + listed] ^= (byte) (1 << bit);
            }
        }
        return bytes;
    }
}
