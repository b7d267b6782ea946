package org.phaenruam.app.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** A sheet of an XLS workbook (Excel 97 to 2003), read as a stream of records; its 65,536 rows at most are held. */
final class OldWorkbookSheet {
    private OldWorkbookSheet() {}

    static Sheet read(FileBytes file, SheetLimits limits, @Nullable String wanted, RowTaker taker)
            throws RefusedException {
        try (POIFSFileSystem compound = file.compound()) {
            check(compound.getRoot());
            OldWorkbookCells cells = new OldWorkbookCells(wanted);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(cells);
            try {
                new HSSFEventFactory().abortableProcessWorkbookEvents(request, compound);
            } catch (HSSFUserException e) {
                throw e.getCause() instanceof RefusedException refused
                        ? refused
                        : new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
            }
            return cells.sheet(new RowFlow(taker, limits));
        } catch (RefusedException refused) {
            throw refused;
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(SheetRefusal.Kind.LOCKED);
        } catch (OldExcelFormatException e) {
            throw new RefusedException(SheetRefusal.Kind.OLD_EXCEL);
        } catch (IOException | SAXException | RuntimeException e) {
            // a hostile or damaged file makes the library stumble in many ways; all mean the same to its sender
            throw new RefusedException(SheetRefusal.Kind.BROKEN_WORKBOOK);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void check(DirectoryNode root) throws RefusedException {
        List<String> entries = new ArrayList<>(root.getEntryNames());
        if (entries.contains("EncryptedPackage")) {
            throw new RefusedException(SheetRefusal.Kind.LOCKED);
        }
        if (entries.contains("_VBA_PROJECT_CUR")) {
            throw new RefusedException(SheetRefusal.Kind.MACROS);
        }
        if (!entries.contains("Workbook") && entries.contains("Book")) {
            throw new RefusedException(SheetRefusal.Kind.OLD_EXCEL);
        }
        if (!entries.contains("Workbook")) {
            throw new RefusedException(SheetRefusal.Kind.OTHER_ARCHIVE);
        }
    }
}
