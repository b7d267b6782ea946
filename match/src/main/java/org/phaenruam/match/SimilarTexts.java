package org.phaenruam.match;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Text to similar texts: the same need said otherwise, the same place, past years. Lucene finds candidates by their most
 * telling terms; these are then compared fully (see {@link TextTerms}). Safe for many threads.
 */
public final class SimilarTexts implements Closeable {
    /** A like text. @param score 0 to 1; 1 for the same words */
    public record Similar(String id, double score) {}

    /** A text under its id. */
    public record Entry(String id, String text) {}

    private static final int CANDIDATES = 60;
    private static final int MOST_TERMS = 40;
    private static final String TERM = "t";
    private static final double SLIP = 0.4;

    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private Rarity rarity;

    /** In memory. */
    public SimilarTexts(List<Entry> entries) {
        this(entries, new ByteBuffersDirectory());
    }

    /** In any directory of Lucene, which is closed with this. */
    public SimilarTexts(List<Entry> entries, Directory directory) {
        this.directory = directory;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig());
            for (Entry entry : entries) {
                writer.addDocument(document(entry));
            }
            reader = DirectoryReader.open(writer);
            searcher = searcher(reader);
            rarity = new Rarity(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index " + entries.size() + " texts", e);
        }
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BooleanSimilarity());
        return searcher;
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        TextTerms terms = TextTerms.of(entry.text());
        document.add(new StoredField("text", entry.text()));
        document.add(new StoredField("kept", terms.kept()));
        for (String term : terms.all()) {
            document.add(new StringField(TERM, term, Field.Store.NO));
        }
        return document;
    }

    /** Adds a text, or puts a new text in the place of the old one with the same id; found from then on. */
    public synchronized void put(Entry entry) {
        try {
            writer.updateDocument(new Term("id", entry.id()), document(entry));
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
                searcher = searcher(newer);
                rarity = new Rarity(newer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index the text of " + entry.id(), e);
        }
    }

    /** The most similar, first; at most {@code count}, none without a shared word. The text's own id may be among them. */
    public synchronized List<Similar> find(String text, int count) {
        TextTerms terms = TextTerms.of(text);
        if (terms.all().isEmpty() || count <= 0) {
            return List.of();
        }
        try {
            List<Similar> out = new ArrayList<>();
            StoredFields stored = reader.storedFields();
            for (ScoreDoc hit : searcher.search(query(terms, rarity), Math.max(CANDIDATES, count * 2)).scoreDocs) {
                Document document = stored.document(hit.doc);
                double score = terms.similarity(TextTerms.of(document.get("text"), document.get("kept")), rarity::of);
                out.add(new Similar(document.get("id"), score));
            }
            out.sort(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::id));
            return out.size() > count ? List.copyOf(out.subList(0, count)) : out;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search for similar texts", e);
        }
    }

    /** The most telling terms, each worth its rarity. */
    private static BooleanQuery query(TextTerms terms, Rarity rarity) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.all().stream()
                .map(term -> Map.entry(term, rarity.of(term) * TextTerms.worth(term)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_TERMS)
                .forEach(e -> query.add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(TERM, e.getKey()))),
                                e.getValue().floatValue()),
                        BooleanClause.Occur.SHOULD));
        return query.build();
    }

    /** How seldom a term is among the texts of one reader, looked up once; runs of three characters are few. */
    private static final class Rarity {
        private static final int MOST_KNOWN = 100_000;

        private final DirectoryReader reader;
        private final Map<String, Double> known = new java.util.HashMap<>();

        Rarity(DirectoryReader reader) {
            this.reader = reader;
        }

        double of(String term) {
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            return known.computeIfAbsent(term, this::lookUp);
        }

        private double lookUp(String term) {
            try {
                int texts = reader.docFreq(new Term(TERM, term));
                if (texts == 0) {
                    // in no other text: more often a slip of the finger than a rare word, so it must not count most
                    return SLIP * Math.log(reader.numDocs() + 1.0);
                }
                return Math.log((reader.numDocs() + 1.0) / (texts + 1.0)) + 0.5;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try (Directory closed = directory;
                IndexWriter w = writer;
                DirectoryReader r = reader) {
            // closed in this order: reader, writer, directory
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
