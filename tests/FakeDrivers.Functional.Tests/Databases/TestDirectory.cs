namespace FakeDrivers.Functional.Tests;

/// <summary>A directory of one test, whose name has what paths may have, and in it one for templates and one of a context.</summary>
internal sealed class TestDirectory : IDisposable
{
    public TestDirectory()
    {
        Path = Directory.CreateTempSubdirectory("fakedrivers ü ").FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    /// <summary>Where templates lie.</summary>
    public string Templates => this["templates"];

    /// <summary>The directory of a test's context.</summary>
    public string Context => Directory.CreateDirectory(this["context"]).FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>What the templates' directory holds besides lock files.</summary>
    public IReadOnlyList<string> TemplateNames() => !Directory.Exists(Templates)
        ? []
        : [.. Directory.EnumerateFileSystemEntries(Templates).Select(entry => System.IO.Path.GetFileName(entry)).Where(name => name != "locks").Order()];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
