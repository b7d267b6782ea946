package org.phaenruam.app.ops;

/** What is said when the memory was not enough: what happened, what is safe, and what to do, in both languages. */
final class NotEnoughMemory {
    private static final long MEGABYTES = Runtime.getRuntime().maxMemory() >> 20;

    private NotEnoughMemory() {}

    /** Whether more of the memory that people can give would have helped. */
    static boolean is(Throwable failure) {
        OutOfMemoryError error = Failures.find(failure, OutOfMemoryError.class);
        String why = error == null ? null : error.getMessage();
        return why != null && (why.contains("heap space") || why.contains("overhead limit"));
    }

    /**
     * A server that ends.
     *
     * @param command what it was started with, such as {@code run}
     */
    static String server(String command) {
        return "หน่วยความจำ " + MEGABYTES
                + " MB ไม่พอ ระบบจึงหยุดเอง ข้อมูลที่บันทึกแล้วอยู่ครบ เปิดใหม่โดยให้หน่วยความจำมากขึ้น เช่น "
                + again(command) + " / " + MEGABYTES
                + " MB of memory are not enough, so the server ends; what was stored is"
                + " complete. Start it again with more memory, such as " + again(command);
    }

    /** A command that ends; {@code command}: as typed, such as {@code import needs}. */
    static String command(String command) {
        return "หน่วยความจำ " + MEGABYTES + " MB ไม่พอสำหรับคำสั่งนี้ จึงหยุดก่อนเสร็จ ข้อมูลที่บันทึกแล้วอยู่ครบ"
                + " สั่งใหม่โดยให้หน่วยความจำมากขึ้น เช่น " + again(command) + " … / " + MEGABYTES
                + " MB of memory are not enough for this command, so it stopped before it was done; what was stored is"
                + " complete. Give it again with more memory, such as " + again(command) + " …";
    }

    /** A command that failed inside a running server, which goes on; {@code command}: what the server was started with. */
    static String commandInServer(String command) {
        return "หน่วยความจำ " + MEGABYTES + " MB ของระบบที่เปิดอยู่ไม่พอสำหรับคำสั่งนี้ ข้อมูลที่บันทึกแล้วอยู่ครบ"
                + " ปิดระบบแล้วเปิดใหม่โดยให้หน่วยความจำมากขึ้น เช่น " + again(command) + " แล้วสั่งอีกครั้ง / "
                + MEGABYTES
                + " MB of memory of the running server are not enough for this command; what was stored is complete. Stop"
                + " the server, start it with more memory, such as " + again(command) + ", and give the command again";
    }

    private static String again(String command) {
        return "PHAEN_JAVA_OPTS=-Xmx" + 2 * MEGABYTES + "m ./phaen " + command;
    }
}
