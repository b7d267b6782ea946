package org.phaenruam.app.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Java sources of the product, parsed by the compiler's own parser (not compiled). */
final class Sources {
    /** One SQL statement in view: where it stands, its text, and whether it is written as a text block. */
    record Sql(String at, String text, boolean textBlock) {}

    /** A call whose SQL is no constant in the same file. */
    record Glued(String at, String expression) {}

    /** A method and how many lines stand between its braces. */
    record Method(String at, long lines) {}

    private static final Set<String> SQL_CALLS = Set.of("sql", "prepareStatement");

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<Sql> sql = new ArrayList<>();
    private final List<Glued> glued = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();
    private int publicTypes;
    private int files;

    /** Parses every source under these folders. */
    static Sources parse(List<Path> sources) {
        var read = new Sources();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> objects = manager.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, objects);
            var docs = DocTrees.instance(task);
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            units.forEach(read::collectConstants);
            units.forEach(unit -> read.read(unit, docs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    List<Sql> sql() {
        return sql;
    }

    List<Glued> glued() {
        return glued;
    }

    List<Method> methods() {
        return methods;
    }

    List<String> undocumented() {
        return undocumented;
    }

    int publicTypes() {
        return publicTypes;
    }

    int files() {
        return files;
    }

    /** Constants as {@code Class.NAME}, so that one class may use another's statement. */
    private void collectConstants(CompilationUnitTree unit) {
        String owner = fileName(unit).replace(".java", "");
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree node, @Nullable Void nothing) {
                if (node.getInitializer() != null
                        && node.getModifiers().getFlags().contains(Modifier.STATIC)) {
                    constants.put(owner + "." + node.getName(), node.getInitializer());
                }
                return super.visitVariable(node, nothing);
            }
        }.scan(unit, null);
    }

    private static String fileName(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    }

    private void read(CompilationUnitTree unit, DocTrees docs) {
        files++;
        new Walk(unit, docs, fileName(unit)).scan(unit, null);
    }

    private static String called(MethodInvocationTree node) {
        return switch (node.getMethodSelect()) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> "";
        };
    }

    /** Private methods that take SQL as a parameter and hand it on, with the place of that parameter. */
    private static Map<String, Integer> handsOn(CompilationUnitTree unit) {
        Map<String, Integer> found = new HashMap<>();
        new TreeScanner<@Nullable Void, @Nullable MethodTree>() {
            @Override
            public @Nullable Void visitMethod(MethodTree node, @Nullable MethodTree outer) {
                return super.visitMethod(node, node.getModifiers().getFlags().contains(Modifier.PRIVATE) ? node : null);
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable MethodTree method) {
                if (method != null
                        && SQL_CALLS.contains(called(node))
                        && !node.getArguments().isEmpty()) {
                    for (int i = 0; i < method.getParameters().size(); i++) {
                        String parameter =
                                method.getParameters().get(i).getName().toString();
                        if (parameter.equals(node.getArguments().getFirst().toString())) {
                            found.put(method.getName().toString(), i);
                        }
                    }
                }
                return super.visitMethodInvocation(node, method);
            }
        }.scan(unit, null);
        return found;
    }

    private final class Walk extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees docs;
        private final String name;
        private final Map<String, Integer> handsOn;

        Walk(CompilationUnitTree unit, DocTrees docs, String name) {
            this.unit = unit;
            this.docs = docs;
            this.name = name;
            this.handsOn = handsOn(unit);
        }

        @Override
        public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
            boolean top = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.COMPILATION_UNIT;
            if (top && node.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                publicTypes++;
                if (docs.getDocComment(getCurrentPath()) == null) {
                    undocumented.add(name);
                }
            }
            return super.visitClass(node, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree node, @Nullable Void nothing) {
            if (node.getBody() != null) {
                methods.add(new Method(
                        name + "#" + node.getName(), line(end(node.getBody())) - line(start(node.getBody())) - 1));
            }
            return super.visitMethod(node, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void nothing) {
            String called = called(node);
            Integer index = SQL_CALLS.contains(called) ? Integer.valueOf(0) : handsOn.get(called);
            if (index != null && node.getArguments().size() > index) {
                see(node.getArguments().get(index));
            }
            return super.visitMethodInvocation(node, nothing);
        }

        private void see(ExpressionTree argument) {
            String at = name + ":" + line(start(argument));
            String text = constant(argument);
            if (text != null) {
                sql.add(new Sql(at, text, isTextBlock(argument)));
            } else if (!fromFile(argument) && !isHandedOn(argument)) {
                glued.add(new Glued(at, argument.toString()));
            }
        }

        /** The argument is a parameter of the method around it: whoever calls that method is looked at instead. */
        private boolean isHandedOn(ExpressionTree argument) {
            for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof MethodTree method) {
                    return handsOn.containsKey(method.getName().toString())
                            && method.getParameters().stream()
                                    .anyMatch(parameter -> parameter.getName().contentEquals(argument.toString()));
                }
            }
            return false;
        }

        private @Nullable String constant(ExpressionTree expression) {
            return switch (expression) {
                case LiteralTree literal when literal.getValue() instanceof String text -> text;
                case ParenthesizedTree parenthesized -> constant(parenthesized.getExpression());
                case IdentifierTree _, MemberSelectTree _ -> {
                    ExpressionTree value = named(expression);
                    yield value == null ? null : constant(value);
                }
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS -> {
                    String left = constant(sum.getLeftOperand());
                    String right = constant(sum.getRightOperand());
                    yield left == null || right == null ? null : left + right;
                }
                default -> null;
            };
        }

        /** A constant of this file that is read from a {@code .sql} resource; those files are prepared too. */
        private boolean fromFile(ExpressionTree expression) {
            ExpressionTree value = named(expression);
            return value != null && value.toString().contains(".sql\"");
        }

        private @Nullable ExpressionTree named(ExpressionTree expression) {
            return switch (expression) {
                case IdentifierTree identifier -> constants.get(name.replace(".java", ".") + identifier.getName());
                case MemberSelectTree select -> constants.get(select.toString());
                default -> null;
            };
        }

        private boolean isTextBlock(ExpressionTree expression) {
            try {
                return unit.getSourceFile()
                        .getCharContent(true)
                        .subSequence((int) start(expression), (int) end(expression))
                        .toString()
                        .startsWith("\"\"\"");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private long start(Tree tree) {
            return docs.getSourcePositions().getStartPosition(unit, tree);
        }

        private long end(Tree tree) {
            return docs.getSourcePositions().getEndPosition(unit, tree);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
