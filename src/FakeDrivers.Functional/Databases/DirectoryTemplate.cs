using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A tree of files that is made once and copied.</summary>
internal sealed class DirectoryTemplate : DatabaseTemplate
{
    private const string Content = "content";

    private readonly StoredTemplate _stored;
    private readonly Func<string, CancellationToken, Task> _build;
    private readonly string? _owner;

    /// <summary>Names a template; the directory is where templates lie, if not in the common place.</summary>
    public DirectoryTemplate(string key, Func<string, CancellationToken, Task> build, string? owner, string? directory = null)
        : base(key)
    {
        _stored = new("directory", owner is null ? key : DatabaseKey.OfTexts(key, owner), BuildAsync, directory) { IsForOthers = owner is not null };
        _build = build;
        _owner = owner;
    }

    /// <summary>What a server gets of a directory.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(string path) => new Dictionary<string, string> { ["database"] = path };

    /// <summary>Copies the template to a path, in place of what is there. Nothing is there when that fails.</summary>
    internal Task CopyAsync(string path, CancellationToken cancellationToken) => _stored.CopyAsync(
        async directory =>
        {
            DirectoryTree.Delete(path);
            try
            {
                DirectoryTree.Copy(Path.Combine(directory, Content), path);
                await GiveAwayAsync(path, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                DirectoryTree.Delete(path);
                throw;
            }
        },
        cancellationToken);

    private protected override async Task<TestDatabase> CopyAsync(string directory, string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, $"{name}.data");
        if (Path.Exists(path)) throw DatabaseErrors.Exists(path);
        await CopyAsync(path, cancellationToken).ConfigureAwait(false);
        return new DirectoryDatabase(this, name, path);
    }

    private async Task BuildAsync(string directory, CancellationToken cancellationToken)
    {
        var content = System.IO.Directory.CreateDirectory(Path.Combine(directory, Content)).FullName;
        await GiveAwayAsync(content, cancellationToken).ConfigureAwait(false);
        await _build(content, cancellationToken).ConfigureAwait(false);
        if (!System.IO.Directory.EnumerateFileSystemEntries(content).Any()) throw DatabaseErrors.NothingBuilt(content);
    }

    private async Task GiveAwayAsync(string path, CancellationToken cancellationToken)
    {
        if (_owner is null) return;
        await new SupervisedExecutor(HarnessHost.Shared).RunAsync(new Command("chown", "-hR", $"{_owner}:", path), cancellationToken).ConfigureAwait(false);
    }
}
