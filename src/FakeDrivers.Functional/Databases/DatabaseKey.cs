using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>Makes keys of database templates from what their content depends on, so that a change of it makes another template.</summary>
/// <remarks>Keys go together: <c>DatabaseKey.OfTexts(DatabaseKey.Of("migrations"), "with test users")</c>.</remarks>
public static class DatabaseKey
{
    /// <summary>A key from files: their names and what is in them, and neither where they lie nor in which order they are given.</summary>
    /// <param name="paths">Files, such as the assembly of a migration tool, and directories, of which every file counts with its path in there.</param>
    /// <returns>A hash (SHA-256) in hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a directory.</exception>
    public static string Of(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] parts = [.. paths.SelectMany(FilesOf).Select(file => $"{HashOf(file.Path)} {file.Name}").Order(StringComparer.Ordinal)];
        return parts.Length > 0 ? OfTexts(parts) : throw new ArgumentException("There is no file to make a database key of.", nameof(paths));
    }

    /// <summary>A key from texts, in their order: versions, SQL, other keys.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>A hash (SHA-256) in hexadecimal digits.</returns>
    public static string OfTexts(params IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.LongLength));
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>A name for a key that file systems and database servers take.</summary>
    internal static string Short(string key) => OfTexts(key)[..24].ToLowerInvariant();

    private static IEnumerable<(string Name, string Path)> FilesOf(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path)) return [(Path.GetFileName(path), path)];
        if (!Directory.Exists(path)) throw DatabaseErrors.NoInput(path);
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(path, file).Replace('\\', '/'), file));
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
