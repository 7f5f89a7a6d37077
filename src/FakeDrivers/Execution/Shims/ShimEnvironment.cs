namespace FakeDrivers.Execution;

/// <summary>The environment that programs under shims start from, and how that of a launcher differs from it.</summary>
internal sealed class ShimEnvironment
{
    private const string PathVariable = "PATH";

    // What a shell keeps for itself: it differs at every call and says nothing.
    private static readonly string[] OfShells = ["_", "OLDPWD", "PWD", "SHLVL"];

    private static readonly string[] Ours = [ShimProtocol.SocketVariable, ShimProtocol.TokenVariable];

    private static readonly StringComparer Names = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly Dictionary<string, string> _inherited;

    public ShimEnvironment(IEnumerable<KeyValuePair<string, string>> inherited)
    {
        _inherited = new(Names);
        foreach (var (name, value) in inherited) _inherited[name] = value;
        foreach (var name in Ours) _inherited.Remove(name);
    }

    /// <summary>The present PATH; empty when there is none.</summary>
    public string Path => _inherited.GetValueOrDefault(PathVariable, string.Empty);

    /// <summary>What to set (or, where the value is nothing, to remove) to come from the inherited environment to a launcher's.</summary>
    /// <param name="environment">The launcher's environment, <c>name=value</c> each.</param>
    /// <param name="path">The PATH with the shims in front, which is no change.</param>
    public Dictionary<string, string?> Changes(IEnumerable<string> environment, string path)
    {
        var changes = new Dictionary<string, string?>(Names);
        var seen = new HashSet<string>(Names);
        foreach (var line in environment)
        {
            var end = line.IndexOf('=', StringComparison.Ordinal);
            if (end <= 0) continue;
            var (name, value) = (line[..end], line[(end + 1)..]);

            // Where a name stands twice, programs find the first.
            if (!seen.Add(name) || IsLeftOut(name)) continue;
            var before = name == PathVariable ? path : _inherited.GetValueOrDefault(name);
            if (value != before) changes[name] = value;
        }

        foreach (var name in _inherited.Keys.Where(name => !seen.Contains(name) && !IsLeftOut(name))) changes[name] = null;
        return changes;
    }

    private static bool IsLeftOut(string name) => Ours.Contains(name, Names) || OfShells.Contains(name, Names);
}
