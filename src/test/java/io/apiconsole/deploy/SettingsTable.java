package io.apiconsole.deploy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The table of all settings, made of the {@code @ConfigMapping} interfaces: names, defaults, first sentences. */
final class SettingsTable {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Not for operators: what application.properties says where nothing is set. */
    private static final Set<String> INTERNAL = Set.of("console.default-branches", "console.login.sandbox-scopes");

    private final List<Row> rows = new ArrayList<>();
    private final DocTrees docs;

    private SettingsTable(DocTrees docs) {
        this.docs = docs;
    }

    private record Row(String name, String standard, String meaning) {

        @Override
        public String toString() {
            return "| `" + name + "` | " + standard + " | " + meaning + " |";
        }
    }

    /** In Markdown, a row a setting, by name. */
    static String markdown() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> mappings =
                    sources.filter(SettingsTable::isMapping).sorted().toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(mappings));
            SettingsTable table = new SettingsTable(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                TreePath root = new TreePath(unit);
                for (Tree type : unit.getTypeDecls()) {
                    ClassTree mapping = (ClassTree) type;
                    String prefix =
                            argument(mapping.getModifiers(), "ConfigMapping").orElseThrow();
                    table.addAll(prefix, new TreePath(root, mapping), mapping);
                }
            }
            return table.text();
        }
    }

    private static boolean isMapping(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("@ConfigMapping(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void addAll(String prefix, TreePath path, ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)) {
                add(prefix + "." + kebab(method.getName().toString()), path, method);
            }
        }
    }

    private void add(String name, TreePath owner, MethodTree method) {
        if (INTERNAL.contains(name)) {
            return;
        }
        Tree type = method.getReturnType();
        boolean map = isOf(type, "Map");
        Tree value = map ? ((ParameterizedTypeTree) type).getTypeArguments().get(1) : type;
        Optional<TreePath> group = nested(owner, value.toString());
        String named = map ? name + (group.isPresent() ? ".<id>" : ".\"<name>\"") : name;
        if (group.isPresent()) {
            addAll(named, group.get(), (ClassTree) group.get().getLeaf());
        } else {
            String standard = argument(method.getModifiers(), "WithDefault")
                    .map(text -> "`" + text.replace(",", ", ") + "`")
                    .orElse("–");
            rows.add(new Row(named, standard, firstSentence(new TreePath(owner, method))));
        }
    }

    /** A group of settings: an interface in the one that has it. */
    private static Optional<TreePath> nested(TreePath owner, String name) {
        for (TreePath place = owner; place != null; place = place.getParentPath()) {
            if (place.getLeaf() instanceof ClassTree outer) {
                for (Tree member : outer.getMembers()) {
                    if (member instanceof ClassTree inner
                            && inner.getSimpleName().contentEquals(name)) {
                        return Optional.of(new TreePath(place, inner));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String firstSentence(TreePath method) {
        StringBuilder sentence = new StringBuilder();
        docs.getDocCommentTree(method).getFirstSentence().forEach(sentence::append);
        return sentence.toString()
                .replaceAll("\\{@(?:code|link)\\s+([^}]*)\\}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private String text() {
        StringBuilder text = new StringBuilder("| setting | default | meaning |\n|---|---|---|\n");
        rows.stream().sorted(java.util.Comparator.comparing(Row::name)).forEach(row -> text.append(row)
                .append('\n'));
        return text.toString();
    }

    private static boolean isOf(Tree type, String name) {
        return type instanceof ParameterizedTypeTree parameterized
                && parameterized.getType().toString().equals(name);
    }

    private static Optional<String> argument(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(given -> given.getAnnotationType().toString().equals(annotation))
                .map(SettingsTable::value)
                .findFirst();
    }

    private static String value(AnnotationTree annotation) {
        Tree argument = annotation.getArguments().get(0);
        Tree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
        return ((LiteralTree) value).getValue().toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
