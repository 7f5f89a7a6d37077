namespace FakeDrivers.Functional;

internal sealed class FileReadiness : Readiness
{
    private readonly string _path;

    public FileReadiness(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    internal override IEnumerable<string> Templates => [_path];

    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken)
    {
        var path = probe.PathOf(_path);
        return Task.FromResult(System.IO.File.Exists(path) ? ReadinessAnswer.Yes : ReadinessAnswer.No($"there is no file '{path}'"));
    }

    public override string ToString() => $"there is a file {_path}";
}
