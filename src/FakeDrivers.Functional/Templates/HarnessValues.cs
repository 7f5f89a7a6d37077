namespace FakeDrivers.Functional;

/// <summary>The values that the harness gives to a server's templates.</summary>
internal static class HarnessValues
{
    public const string Directory = "directory";
    public const string LogFile = "logfile";
    private const string Name = "name";
    private const string Host = "host";
    private const string Config = "config";

    /// <summary>The names that no port and no value of a definition can have.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Name, Directory, LogFile, Host, Config];

    /// <summary>Whether a value of this name would be the harness's.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name) || name.StartsWith($"{Config}:", StringComparison.Ordinal);

    /// <summary>The values of one start.</summary>
    /// <param name="definition">What the server is.</param>
    /// <param name="directory">The context's directory.</param>
    /// <param name="ports">The ports by their names: numbers, and the paths of Unix sockets.</param>
    /// <param name="database">What the database gives, if there is one.</param>
    public static IReadOnlyDictionary<string, string> Of(
        ServerDefinition definition, string directory, IReadOnlyDictionary<string, string> ports, IReadOnlyDictionary<string, string>? database = null)
    {
        var values = new Dictionary<string, string>(database ?? new Dictionary<string, string>())
        {
            [Name] = definition.Name,
            [Directory] = directory,
            [LogFile] = Path.Combine(directory, $"{definition.Name}.own.log"),
            [Host] = Loopback.HostOf(definition.Ports.FirstOrDefault(port => port.Mode != PortMode.UnixSocket)?.Family ?? LoopbackFamily.IPv4),
        };
        foreach (var file in definition.ConfigFiles)
        {
            var path = Path.GetFullPath(file.Path, directory);
            values.TryAdd(Config, path);
            values[$"{Config}:{file.Path}"] = path;
        }

        foreach (var (name, port) in ports) values[name] = port;
        return values;
    }
}
