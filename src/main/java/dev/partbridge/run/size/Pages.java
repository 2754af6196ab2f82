package dev.partbridge.run.size;

/** Sizes of tables and B-trees by rows and widths (Database Page Layout; B-Tree Indexes). */
final class Pages {
    static final int PAGE = 8_192;

    private static final int PAGE_HEADER = 24;
    /** 23 bytes and what fills them up to a multiple of 8. */
    private static final int TUPLE_HEADER = 24;

    private static final int ITEM_POINTER = 4;
    /** From about here values are kept outside of the row, in pieces of about 2,000 bytes. */
    private static final int OUTSIDE = 2_000;

    private static final int INDEX_TUPLE = 16;
    private static final double INDEX_FILL = 0.9;

    private Pages() {}

    /** Of a table; rows do not cross pages. */
    static long table(long rows, double width) {
        if (rows == 0) {
            return 0;
        }
        if (width > OUTSIDE) {
            // an index entry and a row of its own for each piece, four of which fill a page
            return (long) (rows * width / OUTSIDE * (PAGE / 4.0 + INDEX_TUPLE + ITEM_POINTER));
        }
        long tuple = TUPLE_HEADER + (long) Math.ceil(width / 8) * 8 + ITEM_POINTER;
        long perPage = (PAGE - PAGE_HEADER) / tuple;
        return (rows + perPage - 1) / perPage * PAGE;
    }

    /** Of a B-tree, whose pages are filled to nine tenths when it is built. */
    static long index(long rows, double width) {
        return (long) Math.ceil(rows * (width + INDEX_TUPLE) / INDEX_FILL);
    }
}
