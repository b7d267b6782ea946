package org.phaenruam.app.documents;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a cell of an ODS workbook: its paragraphs as lines; notes and shapes are none of its words. */
final class OpenDocumentText {
    private static final int MOST_SPACES = 1_000;

    private OpenDocumentText() {}

    /** Reads on from the start of a cell to its end. */
    static String of(XMLStreamReader xml) throws XMLStreamException, RefusedException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "p" -> {
                        text.append(any ? "\n" : "");
                        any = true;
                    }
                    case "line-break" -> text.append('\n');
                    case "tab" -> text.append('\t');
                    case "s" -> text.append(" ".repeat(spaces(OpenDocumentSheet.value(xml, "c"))));
                    case "span", "a" -> {}
                    default -> {
                        OpenDocumentCells.skip(xml);
                        depth--;
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth > 1 && event == XMLStreamConstants.CHARACTERS) {
                RowFlow.checkText(text.length() + xml.getTextLength());
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private static int spaces(String said) {
        return said.matches("[0-9]{1,6}") ? Math.min(MOST_SPACES, Integer.parseInt(said)) : 1;
    }
}
