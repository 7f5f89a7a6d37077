using System.Globalization;

namespace FakeDrivers.Execution;

/// <summary>What a program may use of its machine. What is <see langword="null"/> stays as it is.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality is by content. The limits are set by the program <c>prlimit</c> of util-linux, which is put before
/// the command and so is seen in its vector. Upstream: oslo.concurrency <c>processutils.ProcessLimits</c>, which puts a wrapper of the same
/// options there.
/// </remarks>
public sealed record ResourceLimits
{
    /// <summary>The size of the address space, in bytes (<c>--as</c>).</summary>
    public long? AddressSpaceBytes { get; init; }

    /// <summary>The size of a core file, in bytes (<c>--core</c>).</summary>
    public long? CoreFileBytes { get; init; }

    /// <summary>The time on processors, in whole seconds (<c>--cpu</c>).</summary>
    public long? CpuSeconds { get; init; }

    /// <summary>The size of the data segment, in bytes (<c>--data</c>).</summary>
    public long? DataBytes { get; init; }

    /// <summary>The size of a file that is written, in bytes (<c>--fsize</c>).</summary>
    public long? FileBytes { get; init; }

    /// <summary>The memory that may be locked, in bytes (<c>--memlock</c>).</summary>
    public long? LockedMemoryBytes { get; init; }

    /// <summary>How many files may be open (<c>--nofile</c>).</summary>
    public long? OpenFiles { get; init; }

    /// <summary>How many processes the user may have (<c>--nproc</c>).</summary>
    public long? Processes { get; init; }

    /// <summary>The resident set, in bytes (<c>--rss</c>); Linux does not enforce it.</summary>
    public long? ResidentSetBytes { get; init; }

    /// <summary>The size of the stack, in bytes (<c>--stack</c>).</summary>
    public long? StackBytes { get; init; }

    /// <summary>The limits as they stand in the vector.</summary>
    public override string ToString() => string.Join(' ', Options);

    /// <summary>The vector to put before a command's: the wrapper, or nothing when nothing is limited.</summary>
    internal IReadOnlyList<string> Wrapper => Options.ToList() is { Count: > 0 } options ? ["prlimit", .. options, "--"] : [];

    private IEnumerable<string> Options => new (string Name, long? Value)[]
    {
        ("as", AddressSpaceBytes), ("core", CoreFileBytes), ("cpu", CpuSeconds), ("data", DataBytes), ("fsize", FileBytes),
        ("memlock", LockedMemoryBytes), ("nofile", OpenFiles), ("nproc", Processes), ("rss", ResidentSetBytes), ("stack", StackBytes),
    }.Where(option => option.Value is not null).Select(option => string.Create(CultureInfo.InvariantCulture, $"--{option.Name}={option.Value}"));
}
