using System.Collections;

namespace FakeDrivers.Execution;

/// <summary>What shims are made for.</summary>
/// <remarks>Not thread-safe while it is being set up; shims keep a copy.</remarks>
public sealed class ShimOptions
{
    /// <summary>
    /// The environment that programs under the shims are started from. Its <c>PATH</c> is what the directory of the shims is put in front
    /// of, and the environment of a command that comes through a shim is the difference from it.
    /// </summary>
    /// <value>The default, <see langword="null"/>, is that of this process when the shims are made.</value>
    public IReadOnlyDictionary<string, string>? Environment { get; set; }

    /// <summary>The kind of launcher; nothing for the best that there is.</summary>
    internal ShimLauncher? Launcher { get; set; }

    internal ShimEnvironment Inherited() => new(Environment ?? System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? string.Empty)));
}
