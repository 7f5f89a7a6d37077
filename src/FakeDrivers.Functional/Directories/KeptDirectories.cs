using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>The directories of failed tests, of all test hosts of a user: the last 20, for twelve hours. Thread-safe.</summary>
/// <param name="root">The directory in which they lie. Nothing outside of it is ever deleted, whatever links lead there.</param>
/// <param name="time">The clock of the twelve hours; the system's when absent.</param>
internal sealed class KeptDirectories(string root, TimeProvider? time = null)
{
    /// <summary>How many there are at most.</summary>
    public const int Most = 20;

    /// <summary>How long each stays.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Of a longer name the end tells more: the test's method.
    private const int LongestName = 60;

    // Hosts clear up one after the other. One that cannot have its turn leaves it to the next.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly FileLockProvider _turns = new(root);

    /// <summary>Where the directory of a test will be kept, should it fail: known beforehand, so that every message can tell.</summary>
    /// <param name="name">The test's name, or whatever tells it from others.</param>
    public string PathFor(string name)
    {
        var harmless = string.Concat(name.TakeLast(LongestName).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '-')).Trim('-');
        return Path.Combine(root, $"{(harmless.Length == 0 ? "test" : harmless)}-{Path.GetRandomFileName()[..8]}");
    }

    /// <summary>Moves a directory to its place among the kept ones, and deletes those that are too many or too old.</summary>
    /// <param name="directory">The directory of a failed test; nothing writes to it any more.</param>
    /// <param name="path">Its place, from <see cref="PathFor"/>.</param>
    /// <param name="configFiles">
    /// Files in it that name it, so that servers can be run by hand in its place: the old path in their texts becomes the new one.
    /// </param>
    /// <exception cref="IOException">It cannot be moved; it stays where it is.</exception>
    public async Task KeepAsync(string directory, string path, params IEnumerable<string> configFiles)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(root);
        else Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        DirectoryTree.Move(directory, path);
        foreach (var file in configFiles) Redirect(Path.Combine(path, Path.GetRelativePath(directory, file)), directory, path);
        Directory.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime);
        await PruneAsync().ConfigureAwait(false);
    }

    /// <summary>Deletes those that are too many or too old, unless another host does so for too long.</summary>
    public async Task PruneAsync()
    {
        try
        {
            var turn = await _turns.AcquireAsync("kept", LongestTurn).ConfigureAwait(false);
            await using (turn.ConfigureAwait(false)) Prune();
        }
        catch (DriverException)
        {
            // The next one does it.
        }
    }

    private static void Redirect(string file, string from, string to)
    {
        if (!File.Exists(file) || new FileInfo(file).LinkTarget is not null) return;
        var text = File.ReadAllText(file);
        if (text.Contains(from, StringComparison.Ordinal)) File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    private void Prune()
    {
        var oldest = _time.GetUtcNow().UtcDateTime - Longest;
        var kept = new DirectoryInfo(root).EnumerateDirectories().OrderByDescending(directory => directory.LastWriteTimeUtc).ToList();
        foreach (var directory in kept.Where((directory, place) => place >= Most || directory.LastWriteTimeUtc < oldest))
        {
            try
            {
                DirectoryTree.Delete(directory.FullName);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody looks at it, or it holds another user's files: the next one tries again.
            }
        }
    }
}
