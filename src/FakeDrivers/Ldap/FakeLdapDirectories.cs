using System.Diagnostics.CodeAnalysis;
using System.Collections.Immutable;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Further directories of a world, by name or URI: <c>world.LdapDirectories["ldap://partners"]</c>. Each has its own entries, schema, options and plug-ins.</summary>
/// <remarks>
/// Thread-safe. <see cref="FakeWorld.Ldap"/> is not among them. They share the world's clock, call log, faults and change feed, and go along with its
/// snapshots, restores and forks; calls bear the caller <c>ldap-partners-1</c>.
/// </remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Named for what they are; that they can be enumerated is a convenience.")]
public sealed class FakeLdapDirectories
{
    private static readonly ImmutableSortedDictionary<string, FakeLdapDirectory> None = ImmutableSortedDictionary.Create<string, FakeLdapDirectory>(StringComparer.Ordinal);

    private readonly WorldKernel _kernel;
    private readonly FakeLdapOptions _usual;
    private ImmutableSortedDictionary<string, FakeLdapDirectory> _directories;

    internal FakeLdapDirectories(WorldKernel kernel, FakeLdapOptions usual)
    {
        _kernel = kernel;
        _usual = usual;
        _directories = None;
    }

    private FakeLdapDirectories(FakeLdapDirectories origin, WorldKernel kernel)
        : this(kernel, origin._usual) =>
        _directories = origin._directories.IsEmpty
            ? origin._directories
            : origin._directories.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.CopyTo(kernel), StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _directories.Count;

    /// <summary>The directory of a name, which is made by the world's LDAP options when it is asked for the first time.</summary>
    /// <param name="name">A name like <c>partners</c>, or a URI like <c>ldap://partners</c>, in any case: both are the same one.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FakeLdapDirectory this[string name] => Get(KeyOf(name), () => _usual);

    /// <summary>Makes a directory with options of its own.</summary>
    /// <param name="name">The name or URI.</param>
    /// <param name="configure">Sets the options up, from their defaults.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or an option is invalid; the message names it.</exception>
    public FakeLdapDirectory Add(string name, Action<FakeLdapOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var key = KeyOf(name);
        var options = new FakeLdapOptions();
        configure(options);
        var problems = string.Join(" ", ((IDomainOptions)options).Validate($"LdapDirectories:{key}"));
        if (problems.Length > 0) throw new ArgumentException(problems, nameof(configure));
        var isMade = false;
        var directory = Get(key, () =>
        {
            isMade = true;
            return (FakeLdapOptions)((IDomainOptions)options).Copy();
        });
        return isMade ? directory : throw new ArgumentException($"There is a directory '{key}' already.", nameof(name));
    }

    /// <summary>The directories, by name.</summary>
    /// <returns>A copy, which later ones do not touch.</returns>
    public IReadOnlyList<FakeLdapDirectory> ToList() => [.. _directories.Values];

    /// <summary>The directory of a name, if it was made before.</summary>
    /// <exception cref="ArgumentException">There is none; the message names those that there are.</exception>
    internal FakeLdapDirectory Existing(string name)
    {
        var known = _directories;
        if (known.TryGetValue(KeyOf(name), out var found)) return found;
        var there = known.Count > 0 ? $"There are {string.Join(", ", known.Keys.Select(key => $"'{key}'"))}." : "The world has none but its own, which an empty name stands for.";
        throw new ArgumentException($"The world has no directory '{name}'.{NearMisses.Sentence(KeyOf(name), known.Keys)} {there} Make it first, by LdapDirectories.Add.", nameof(name));
    }

    /// <summary>The slice of a name; a directory that there is not yet is made, by the world's options. Nothing when it is no directory's.</summary>
    internal Slice? FindSlice(string name, FakeLdapDirectory own)
    {
        const string Prefix = "ldap.entries", Changelog = ".changelog";
        var isChangelog = name.EndsWith(Changelog, StringComparison.Ordinal);
        var bare = isChangelog ? name[..^Changelog.Length] : name;
        if (bare != Prefix && !bare.StartsWith(Prefix + ".", StringComparison.Ordinal)) return null;
        var slice = (bare == Prefix ? own : this[bare[(Prefix.Length + 1)..]]).Slice;
        return isChangelog ? slice.Changelog : slice;
    }

    internal FakeLdapDirectories CopyTo(WorldKernel kernel) => new(this, kernel);

    private static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var start = name.IndexOf("://", StringComparison.Ordinal);
        var key = (start < 0 ? name : name[(start + 3)..]).TrimEnd('/').ToLowerInvariant();
        return key.Length > 0 ? key : throw new ArgumentException($"'{name}' names no directory; give a name like 'partners' or 'ldap://partners'.", nameof(name));
    }

    private FakeLdapDirectory Get(string key, Func<FakeLdapOptions> options)
    {
        while (true)
        {
            var known = Volatile.Read(ref _directories);
            if (known.TryGetValue(key, out var found)) return found;
            var made = new FakeLdapDirectory(_kernel, options(), key);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _directories, known.Add(key, made), known), known)) return made;
        }
    }
}
