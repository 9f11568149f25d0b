package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;

/** A walk through a folder that finds its scripts, and what keeps some from being found. */
final class ScriptWalk extends SimpleFileVisitor<Path> {

    private static final int MAX_DEPTH = 16;

    /** Takes what a walk finds; paths are below the folder, with {@code /}. */
    interface Finder {
        void folder(String path, BasicFileAttributes attributes);

        void script(String path, Path file, BasicFileAttributes attributes);

        void problem(String path, String message);
    }

    private final Path root;
    private final Finder finder;

    private ScriptWalk(Path root, Finder finder) {
        this.root = root;
        this.finder = finder;
    }

    static void through(Path folder, Finder finder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Files.exists(folder)
                    ? new NotDirectoryException(folder.toString())
                    : new NoSuchFileException(folder.toString(), null, "no such scripts folder");
        }
        Path real = folder.toRealPath(); // a link that is switched meanwhile must not mix two folders
        Files.walkFileTree(real, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new ScriptWalk(real, finder));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean passes = folder.equals(root) || (ScriptNames.folder(folder) && staysInside(folder));
        if (!passes) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        finder.folder(relative(folder), attributes);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && ScriptNames.script(file) && staysInside(file)) {
            finder.script(relative(file), file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
        if (file.equals(root)) {
            throw reason;
        }
        boolean nothing = reason instanceof NoSuchFileException || reason instanceof FileSystemLoopException;
        // A folder is a problem as much as a file: its scripts must not seem to be deleted.
        if (!nothing && (ScriptNames.script(file) || ScriptNames.folder(file))) {
            finder.problem(relative(file), ScriptText.unreadable(reason).problem());
        }
        return FileVisitResult.CONTINUE;
    }

    /** Only a link can lead out: the folder that it stands in was asked before. */
    private boolean staysInside(Path path) {
        if (!Files.isSymbolicLink(path)) {
            return true;
        }
        try {
            if (path.toRealPath().startsWith(root)) {
                return true;
            }
            finder.problem(
                    relative(path), "a link that leads out of the scripts folder; copy what it leads to in its place");
        } catch (NoSuchFileException e) {
            return false; // deleted since it was listed: then it is not there
        } catch (IOException e) {
            finder.problem(relative(path), ScriptText.unreadable(e).problem());
        }
        return false;
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
