package dev.partbridge.oracle.model;

import java.util.List;

/** Oracle's order of partition keys and bounds in canonical form. */
final class KeyOrder {
    private KeyOrder() {}

    /** By the first column that differs. */
    static int compareTuples(List<KeyType> types, List<BoundValue> left, List<BoundValue> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compare(types.get(i), left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(KeyType type, BoundValue left, BoundValue right) {
        if (left instanceof BoundValue.Num a && right instanceof BoundValue.Num b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Time a && right instanceof BoundValue.Time b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Instant a && right instanceof BoundValue.Instant b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Raw a && right instanceof BoundValue.Raw b) {
            // digits of hexadecimal in upper case sort as the bytes do
            return a.hex().compareTo(b.hex());
        }
        if (left instanceof BoundValue.Text a && right instanceof BoundValue.Text b) {
            return compareText(a.value(), b.value(), type == KeyType.PADDED_TEXT);
        }
        return Integer.compare(rank(left), rank(right));
    }

    private static int rank(BoundValue value) {
        if (value instanceof BoundValue.MaxValue) {
            return 2;
        }
        return value instanceof BoundValue.Null ? 1 : 0;
    }

    /** As the bytes of UTF-8 compare; the shorter one is filled up with blanks where the type says so. */
    private static int compareText(String left, String right, boolean padded) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            int order = compareChars(left.charAt(i), right.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        if (padded) {
            boolean leftLonger = left.length() > right.length();
            String longer = leftLonger ? left : right;
            for (int i = shorter; i < longer.length(); i++) {
                int order = compareChars(longer.charAt(i), ' ');
                if (order != 0) {
                    return leftLonger ? order : -order;
                }
            }
            return 0;
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Java's own order of strings differs above U+FFFF. */
    private static int compareChars(char left, char right) {
        boolean leftAbove = Character.isSurrogate(left);
        boolean rightAbove = Character.isSurrogate(right);
        return leftAbove == rightAbove ? Character.compare(left, right) : leftAbove ? 1 : -1;
    }
}
