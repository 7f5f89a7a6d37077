using System.Diagnostics.CodeAnalysis;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <content>The world as a file.</content>
public sealed partial class FakeWorld
{
    /// <summary>
    /// Writes the whole state to a JSON file, a row a line: what is there, what is under way, and what ids follow from. Not in it: the clock but for
    /// its time, the call log, the fault rules, the registrations of commands and the options.
    /// </summary>
    /// <param name="path">The file. It is replaced whole, or stays as it is when writing fails.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var written = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var file = File.Create(written)) Save(file);
            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Writes the whole state as JSON, as <see cref="Save(string)"/> does.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (state, now) = _kernel.Whole();
        WorldFile.Write(stream, state, now);
    }

    /// <summary>
    /// Puts what a file holds in the place of the current state, as one commit. A <see cref="FakeClock"/> that is behind the file's time moves on
    /// to it; with another clock, what became due since is applied.
    /// </summary>
    /// <param name="path">A file that <see cref="Save(string)"/> wrote.</param>
    /// <exception cref="WorldFileException">The file holds no world, one of a newer version, or a broken one; nothing was changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public void Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenRead(path);
        try
        {
            Load(file);
        }
        catch (WorldFileException error)
        {
            throw new WorldFileException($"{path}: {error.Message}", error);
        }
    }

    /// <summary>Puts what a stream holds in the place of the current state, as <see cref="Load(string)"/> does.</summary>
    /// <param name="stream">What <see cref="Save(Stream)"/> wrote; it stays open.</param>
    /// <exception cref="WorldFileException">The stream holds no world, one of a newer version, or a broken one; nothing was changed.</exception>
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public void Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _kernel.ThrowIfDisposed();
        var catalog = new WorldFileCatalog(SliceCatalog.All, SliceCatalog.Retired, OperationCatalog.Transitions, FailureCatalog.All);
        var (state, savedAt) = WorldFile.Read(stream, name => catalog.FindSlice(name) ?? LdapDirectories.FindSlice(name, Ldap), catalog);
        _kernel.Load(state, DomainFiles.Complete);
        if (_kernel.Time is not FakeClock clock) return;
        clock.AdvanceAtLeastTo(savedAt);
        _kernel.Settle();
    }
}
