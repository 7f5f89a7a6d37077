using System.Globalization;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>A running program of <see cref="PortChildren"/>.</summary>
internal sealed class PortChild : IAsyncDisposable
{
    private readonly ICommandProcess _process;

    private PortChild(ICommandProcess process, IReadOnlyList<int> ports)
    {
        _process = process;
        Ports = ports;
    }

    public int Id => _process.Id;

    /// <summary>The ports that it has.</summary>
    public IReadOnlyList<int> Ports { get; }

    public static async Task<PortChild> StartAsync(string entry, params string[] arguments)
    {
        var process = await new ProcessExecutor().StartAsync(Program.Children.Command(entry, arguments), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(process.StandardOutput, leaveOpen: true);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().Within();
        return new(process, [.. (line ?? "").Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture))]);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.StandardInput.DisposeAsync();
        await _process.Exited.Within();
        await _process.DisposeAsync();
    }
}
