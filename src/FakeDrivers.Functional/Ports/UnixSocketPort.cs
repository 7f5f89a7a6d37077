using System.Text;

namespace FakeDrivers.Functional;

/// <summary>A Unix socket. Source: unix(7), <c>sun_path</c>.</summary>
internal sealed class UnixSocketPort(string server, ServerPort port, string directory) : PlannedPort(port)
{
    // The end of the text is counted.
    private static int Limit => OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? 108 : 104;

    public override string TemplateValue { get; } = Path.GetFullPath(port.File ?? string.Empty, directory);

    public override int? Number => null;

    public override void Prepare() => Check(server, Port.Name, TemplateValue, Limit);

    /// <summary>Deletes what an earlier start has left, over which no server can bind.</summary>
    public override void Release(Func<string, string> pathOf)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(TemplateValue) ?? directory);
        File.Delete(TemplateValue);
    }

    /// <summary>Finds fault with a path that does not fit.</summary>
    /// <exception cref="ServerDefinitionException">It does not.</exception>
    internal static void Check(string server, string name, string path, int limit)
    {
        if (Encoding.UTF8.GetByteCount(path) + 1 > limit) throw PortErrors.PathTooLong(server, name, path, limit);
    }
}
