package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XwdPictureTest {

    private static final int NAME_BYTES = 4;
    private static final int HEADER_BYTES = 100 + NAME_BYTES;
    private static final int COLOURS = 2;
    private static final int BEGIN = HEADER_BYTES + 12 * COLOURS;
    private static final int LINE_BYTES = 16; // a point more than there are
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    /** Two lines of three points: red, red, blue above red, blue, blue, each with a byte that means nothing. */
    private static byte[] dump(ByteOrder order, Consumer<ByteBuffer> change) {
        ByteBuffer header = ByteBuffer.allocate(BEGIN + 2 * LINE_BYTES);
        header.putInt(0, HEADER_BYTES);
        header.putInt(4, 7);
        header.putInt(16, 3);
        header.putInt(20, 2);
        header.putInt(28, order == ByteOrder.BIG_ENDIAN ? 1 : 0);
        header.putInt(44, 32);
        header.putInt(48, LINE_BYTES);
        header.putInt(76, COLOURS);
        change.accept(header);
        ByteBuffer points = header.order(order).position(BEGIN);
        for (int colour : new int[] {RED, RED, BLUE, RED, RED, BLUE, BLUE, RED}) {
            points.putInt(0xab000000 | colour);
        }
        return header.array();
    }

    private static byte[] dump(Consumer<ByteBuffer> change) {
        return dump(ByteOrder.LITTLE_ENDIAN, change);
    }

    private static void refuses(byte[] file, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XwdPicture.of(file))
                .withMessage("no dump of an X window: " + rule);
    }

    @Test
    void refusesWhatIsTooShortForAHeader() {
        refuses(new byte[0], "it is too short for a header: bytes=0");
        refuses(Arrays.copyOf(dump(header -> {}), 99), "it is too short for a header: bytes=99");
    }

    @Test
    void refusesAnotherVersionAndOtherPoints() {
        refuses(dump(header -> header.putInt(4, 6)), "only version 7 can be read: version=6");
        refuses(dump(header -> header.putInt(44, 16)), "a point must have 32 bits: bits=16");
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 16", "3, -1, 16", "3, 2, 8", "2000000000, 2, 16"})
    void refusesASizeThatMakesNoSense(int width, int height, int bytesPerLine) {
        byte[] file = dump(header -> header.putInt(16, width).putInt(20, height).putInt(48, bytesPerLine));

        refuses(
                file,
                "its size makes no sense: width=" + width + ", height=" + height + ", bytesPerLine=" + bytesPerLine);
    }

    @Test
    void refusesADumpThatIsCutOff() {
        byte[] whole = dump(header -> {});
        int needed = BEGIN + LINE_BYTES + 12;

        refuses(Arrays.copyOf(whole, needed - 1), "it is cut off: bytes=" + (needed - 1) + ", needed=" + needed);
        assertThat(XwdPicture.of(Arrays.copyOf(whole, needed)).count(0, colour -> true))
                .isEqualTo(6);
    }

    @Test
    void readsPointsInBothOrdersOfTheirBytes() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            XwdPicture picture = XwdPicture.of(dump(order, header -> {}));

            assertThat(picture.count(0, colour -> colour == RED)).isEqualTo(3);
            assertThat(picture.count(0, colour -> colour == BLUE)).isEqualTo(3);
        }
    }

    @Test
    void countsFromALineOn() {
        XwdPicture picture = XwdPicture.of(dump(header -> {}));

        assertThat(picture.count(1, colour -> colour == RED)).isEqualTo(1);
        assertThat(picture.count(2, colour -> true)).isZero();
    }
}
