using System.Globalization;
using System.Text;
using Xunit;

namespace FakeDrivers.Functional;

/// <summary>Tells xunit v3 about the servers of a test: their logs are attached to it when it fails.</summary>
/// <remarks>
/// <para>Thread-safe. xunit knows whether a test has failed when its method has ended, which is when it disposes the test's class. So let the
/// class own the context, and dispose it there:</para>
/// <code>
/// public sealed class ApiTests : IAsyncDisposable
/// {
///     private readonly FunctionalTestContext _context = FunctionalTestContext.Create(new() { Reporter = XunitReporter.ForCurrentTest() });
///
///     public ValueTask DisposeAsync() => _context.DisposeAsync();
/// }
/// </code>
/// <para>A context that is disposed in the test's own method cannot know of an exception that passes through it.</para>
/// </remarks>
public sealed class XunitReporter : ITestReporter
{
    private const int LongestAttachment = 16 * 1024 * 1024;
    private const int Sample = 8 * 1024;

    private readonly Lock _sync = new();
    private readonly ITestContext _context;
    private readonly int _longest;

    /// <summary>Reports to a test.</summary>
    /// <param name="context">The test.</param>
    /// <param name="longest">How many bytes of a file are attached at most.</param>
    internal XunitReporter(ITestContext context, int longest = LongestAttachment)
    {
        _context = context;
        _longest = longest;
    }

    /// <inheritdoc/>
    /// <remarks>Known once the test's method has ended: while xunit disposes the test's class.</remarks>
    public bool? HasFailed => TestContext.Current is { TestState.Result: var result } now && now.Test?.UniqueID == _context.Test?.UniqueID
        ? result == TestResult.Failed
        : null;

    /// <inheritdoc/>
    public string? TestName => _context.Test?.TestDisplayName;

    /// <summary>Reports to the test that runs now.</summary>
    /// <exception cref="InvalidOperationException">No test runs here, as in the constructor of a fixture.</exception>
    public static XunitReporter ForCurrentTest() => TestContext.Current is { Test: not null } context
        ? new(context)
        : throw new InvalidOperationException("No test runs here. Call this in the test's method, or in the constructor of its class; a fixture belongs to no single test.");

    /// <inheritdoc/>
    public void WriteLine(string line) => _context.TestOutputHelper?.WriteLine(line);

    /// <inheritdoc/>
    /// <remarks>Of a text that is longer than 16 MiB the end is attached; another file of such a length is not, which the test's output says.</remarks>
    public void Attach(string name, string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var isText = IsText(file);
        if (file.Length > _longest && !isText)
        {
            WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} has {file.Length} bytes, too many to attach."));
            return;
        }

        file.Position = Math.Max(0, file.Length - _longest);
        var content = new byte[file.Length - file.Position];
        var count = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        Add(name, content.AsSpan(0, count), isText);
    }

    private static bool IsText(FileStream file)
    {
        var sample = new byte[Sample];
        return !sample.AsSpan(0, file.ReadAtLeast(sample, Sample, throwOnEndOfStream: false)).Contains((byte)0);
    }

    private void Add(string name, ReadOnlySpan<byte> content, bool isText)
    {
        lock (_sync)
        {
            var attached = _context.Attachments;
            var unique = name;
            for (var i = 2; attached?.ContainsKey(unique) == true; i++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({i})");
            if (isText) _context.AddAttachment(unique, Encoding.UTF8.GetString(content));
            else _context.AddAttachment(unique, content.ToArray());
        }
    }
}
