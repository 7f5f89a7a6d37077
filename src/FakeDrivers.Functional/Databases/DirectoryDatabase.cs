namespace FakeDrivers.Functional;

/// <summary>A test's own tree of files; it goes with the test's directory.</summary>
internal sealed class DirectoryDatabase(DirectoryTemplate template, string name, string path)
    : TestDatabase(name, DirectoryTemplate.ValuesOf(path), connect: null)
{
    internal override bool IsInDirectory => true;

    public override string ToString() => $"the database directory {path}";

    private protected override async Task RenewAsync(CancellationToken cancellationToken)
    {
        await OpenFiles.RefuseAsync(path, cancellationToken).ConfigureAwait(false);
        await template.CopyAsync(path, cancellationToken).ConfigureAwait(false);
    }
}
