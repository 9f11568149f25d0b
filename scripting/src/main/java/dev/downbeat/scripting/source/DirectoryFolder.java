package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A folder of the file system. Scripts are its regular files with a name of letters, digits, {@code _} and {@code -} that
 * ends in {@code .js}, {@code .mjs}, {@code .cjs} or {@code .json}, at any depth; whatever else editors and tools leave there
 * (hidden, lock, swap and backup files) is passed over.
 */
public final class DirectoryFolder implements ScriptFolder {

    /** A script beyond this is a mistake, such as a bundle or data. */
    static final long MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 16;
    private static final Pattern SCRIPT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*\\.(js|mjs|cjs|json)");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    private final Path root;

    public DirectoryFolder(Path root) {
        this.root = root;
    }

    @Override
    public Snapshot read() throws IOException {
        if (!Files.isDirectory(root)) {
            throw Files.exists(root)
                    ? new NotDirectoryException(root.toString())
                    : new NoSuchFileException(root.toString(), null, "no such scripts folder");
        }
        List<ScriptFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean passes = folder.equals(root) || matches(FOLDER, folder);
                return passes ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && matches(SCRIPT, file)) {
                    readScript(file, attributes.size(), files, problems);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                boolean nothing = reason instanceof NoSuchFileException || reason instanceof FileSystemLoopException;
                // A folder is a problem as much as a file: its scripts must not seem to be deleted.
                if (!nothing && (matches(SCRIPT, file) || matches(FOLDER, file))) {
                    problems.add(unreadable(relative(file), reason));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Snapshot(files, problems);
    }

    private void readScript(Path file, long size, List<ScriptFile> files, List<Problem> problems) {
        String path = relative(file);
        if (size > MAX_BYTES) {
            problems.add(wholeFile(path, "too large for a script: bytes=" + size + ", limit=" + MAX_BYTES));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            files.add(ScriptFile.of(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (NoSuchFileException e) {
            return; // deleted since it was listed: then it is not there
        } catch (CharacterCodingException e) {
            problems.add(wholeFile(path, "not UTF-8; save it in that encoding"));
        } catch (IOException e) {
            problems.add(unreadable(path, e));
        }
    }

    private static boolean matches(Pattern pattern, Path path) {
        return pattern.matcher(path.getFileName().toString()).matches();
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static Problem unreadable(String path, IOException reason) {
        return wholeFile(path, "cannot be read: " + reason.getClass().getSimpleName());
    }

    private static Problem wholeFile(String path, String message) {
        return Problem.error(path, 0, 0, message, "");
    }
}
