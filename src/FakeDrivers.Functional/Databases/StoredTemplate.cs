using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>The files of a template: a directory that is made once on a machine for each kind and key, whoever wants it first, and then only read.</summary>
/// <remarks>
/// It is made beside its place and put there by a rename, so that it is there whole or not at all; who reads it needs no lock. Its time of last
/// change is that of its last use: those that were unused for some days are deleted when another one is made. Lock files stay; they are empty.
/// </remarks>
internal sealed class StoredTemplate
{
    /// <summary>How long a template stays that nobody uses.</summary>
    public static readonly TimeSpan KeptUnused = TimeSpan.FromDays(7);

    private const string Unfinished = ".new";
    private const string LockDirectory = "locks";
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _key;
    private readonly string _name;
    private readonly Func<string, CancellationToken, Task> _build;
    private readonly Lazy<string> _directory;
    private readonly Lazy<FileLockProvider> _locks;

    /// <summary>Names a template.</summary>
    /// <param name="kind">What makes and reads it; part of the name.</param>
    /// <param name="key">What its content depends on.</param>
    /// <param name="build">Makes the files in a new directory.</param>
    /// <param name="directory">Where templates lie; <see langword="null"/> is the place of all hosts of this user.</param>
    public StoredTemplate(string kind, string key, Func<string, CancellationToken, Task> build, string? directory)
    {
        _key = key;
        _name = $"{kind}-{DatabaseKey.Short(key)}";
        _build = build;
        _directory = new(() => directory ?? HarnessHost.Shared.TemplateDirectory);
        _locks = new(() => new(MakeOwn(Path.Combine(_directory.Value, LockDirectory))));
    }

    /// <summary>Whether another user gets through to the files, whose own modes then decide.</summary>
    public bool IsForOthers { get; init; }

    private string Place => Path.Combine(_directory.Value, _name);

    /// <summary>Copies the template, which is made first if need be.</summary>
    /// <param name="copy">Copies out of the template's directory, over what an earlier call may have left.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">The template cannot be made.</exception>
    public async Task CopyAsync(Func<string, Task> copy, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!TryStamp(Place)) await MakeAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await copy(Place).ConfigureAwait(false);
                if (Directory.Exists(Place)) return;
            }
            catch (IOException) when (!Directory.Exists(Place))
            {
                // It was deleted as unused just now: once more, over what was copied.
            }
        }
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        var held = await _locks.Value.AcquireAsync(_name, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            if (Directory.Exists(Place)) return;
            await BuildAsync(cancellationToken).ConfigureAwait(false);
        }

        await SweepAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var unfinished = Place + Unfinished;
        DirectoryTree.Delete(unfinished);
        try
        {
            MakeOwn(unfinished);
            if (IsForOthers) LetOthersPass(_directory.Value, unfinished);
            await _build(unfinished, cancellationToken).ConfigureAwait(false);
            Directory.Move(unfinished, Place);
        }
        catch (Exception error)
        {
            TryRemove(unfinished);
            if (DatabaseErrors.PassesOn(error, cancellationToken)) throw;
            throw DatabaseErrors.CannotBuild(_key, error);
        }
    }

    private static string MakeOwn(string directory) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(directory).FullName
        : Directory.CreateDirectory(directory, Own).FullName;

    private static void LetOthersPass(params string[] directories)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var directory in directories) File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | Passable);
    }

    private static bool TryStamp(string directory)
    {
        try
        {
            Directory.SetLastWriteTimeUtc(directory, TimeProvider.System.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var directory in Directory.EnumerateDirectories(_directory.Value).Where(IsUnused).ToList())
        {
            var name = Path.GetFileName(directory);
            if (name.EndsWith(Unfinished, StringComparison.Ordinal)) name = name[..^Unfinished.Length];
            try
            {
                var held = await _locks.Value.AcquireAsync(name, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
                await using (held.ConfigureAwait(false)) Forget(directory, Path.Combine(_directory.Value, name) + Unfinished);
            }
            catch (LockNotAcquiredException)
            {
                // Somebody makes it just now.
            }
        }
    }

    /// <summary>Takes a template away by a rename, so that no reader takes a part of it for the whole.</summary>
    private static void Forget(string directory, string unfinished)
    {
        if (!IsUnused(directory)) return;
        try
        {
            if (directory != unfinished)
            {
                DirectoryTree.Delete(unfinished);
                Directory.Move(directory, unfinished);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return; // a reader has it open, on Windows
        }

        TryRemove(unfinished);
    }

    private static bool IsUnused(string directory) =>
        Path.GetFileName(directory) != LockDirectory
        && Directory.GetLastWriteTimeUtc(directory) < TimeProvider.System.GetUtcNow().UtcDateTime - KeptUnused;

    private static void TryRemove(string directory)
    {
        try
        {
            DirectoryTree.Delete(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever makes this template next tries again.
        }
    }
}
