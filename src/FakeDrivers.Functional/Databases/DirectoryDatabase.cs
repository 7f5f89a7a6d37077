namespace FakeDrivers.Functional;

/// <summary>A test's own tree of files; it goes with the test's directory.</summary>
internal sealed class DirectoryDatabase(DirectoryTemplate template, string name, string path)
    : TestDatabase(name, DirectoryTemplate.ValuesOf(path), connect: null)
{
    public override string ToString() => $"the database directory {path}";

    private protected override Task RenewAsync(CancellationToken cancellationToken) => template.CopyAsync(path, cancellationToken);
}
