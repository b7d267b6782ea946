package org.phaenruam.app.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Rows on their way into one table by COPY, the fastest way that PostgreSQL has. They are gathered here and go over when
 * {@link #send} is called, in the transaction of the caller; constraints and triggers hold as they do for INSERT.
 */
public final class CopyIn {
    private final String sql;
    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    /** {@code into} is the table with its schema, both from the program's text and never from outside. */
    public CopyIn(String into, List<String> columns) {
        String names = into + String.join("", columns);
        if (!names.matches("[a-z_.]+")) {
            throw new IllegalArgumentException("not names of a table and its columns: " + into + " " + columns);
        }
        this.sql = "copy " + into + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** One row, its values in the order of the columns; null is an empty value of the database. */
    public void row(@Nullable Object... values) {
        for (Object value : values) {
            if (rowBegun) {
                text.append('\t');
            }
            rowBegun = true;
            if (value == null) {
                text.append("\\N");
            } else {
                plain(value);
            }
        }
        text.append('\n');
        rowBegun = false;
    }

    private void plain(Object value) {
        switch (value) {
            case String words -> escaped(words);
            case String[] several -> array(several);
            case BigDecimal number -> text.append(number.toPlainString());
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case Boolean truth -> text.append(truth ? 't' : 'f');
            case UUID id -> text.append(id);
            case LocalDate day -> text.append(day);
            case Instant moment -> text.append(moment);
            default -> throw new IllegalArgumentException("cannot be copied: " + value.getClass());
        }
    }

    /** Every element in quotes; the signs of an array are escaped for the array first and then for COPY. */
    private void array(String[] several) {
        text.append('{');
        for (int i = 0; i < several.length; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            String element = several[i];
            if (element.indexOf('"') >= 0 || element.indexOf('\\') >= 0) {
                element = element.replace("\\", "\\\\").replace("\"", "\\\"");
            }
            escaped(element);
            text.append('"');
        }
        text.append('}');
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Sends what was gathered and starts anew; nothing gathered, nothing sent. */
    public void send(JdbcOperations jdbc) {
        if (text.isEmpty()) {
            return;
        }
        byte[] rows = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection.unwrap(PGConnection.class), rows));
    }

    private Long copy(PGConnection connection, byte[] rows) throws SQLException {
        try {
            return connection.getCopyAPI().copyIn(sql, new ByteArrayInputStream(rows), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
