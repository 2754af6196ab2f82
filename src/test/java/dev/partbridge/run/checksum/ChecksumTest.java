package dev.partbridge.run.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChecksumTest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

    @Property
    void addsAndTakesAwayModulo(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        Checksum one = new Checksum(a, b);
        Checksum other = new Checksum(c, d);
        assertThat(one.plus(other).number())
                .isEqualTo(one.number().add(other.number()).mod(MODULUS));
        assertThat(one.minus(other).number())
                .isEqualTo(one.number().subtract(other.number()).mod(MODULUS));
        assertThat(Checksum.of(one.number())).isEqualTo(one);
    }

    @Property
    void isTheSameRowByRow(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        ChecksumSum sum = new ChecksumSum();
        sum.add(a, b);
        sum.add(c, d);
        assertThat(sum.sum()).isEqualTo(new Checksum(a, b).plus(new Checksum(c, d)));
        sum.remove(a, b);
        assertThat(sum.sum()).isEqualTo(new Checksum(c, d));
    }

    @Property
    void hasHalvesThatADatabaseCanAdd(@ForAll long high, @ForAll long low) {
        BigInteger signed =
                BigInteger.valueOf(Checksum.signedHigh(high, low)).shiftLeft(64).add(BigInteger.valueOf(low));
        assertThat(Checksum.of(signed)).isEqualTo(new Checksum(high, low));
    }
}
