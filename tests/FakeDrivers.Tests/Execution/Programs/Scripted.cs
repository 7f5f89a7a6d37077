using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Programs;

/// <summary>A world whose programs all play one script, and what is done with them.</summary>
internal sealed class Scripted : IDisposable
{
    public Scripted(Reply reply) => World.Execute.SetRepliers(("", reply));

    public static Command Tool { get; } = new("tool");

    public FakeWorld World { get; } = new();

    public FakeClock Clock => World.Clock;

    public FakeExecute Execute => World.Execute;

    public double Elapsed => (Clock.GetUtcNow() - Clock.Start).TotalSeconds;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public Task<CommandResult> RunAsync(Command? command = null) => Execute.RunAsync(command ?? Tool, CancellationToken);

    /// <summary>Runs and moves the clock until that has ended.</summary>
    public Task<CommandResult> EndAsync(Command? command = null) => Clock.RunUntilAsync(RunAsync(command), CancellationToken);

    public async Task<ICommandProcess> StartAsync(Command? command = null) => await Execute.StartAsync(command ?? Tool, CancellationToken);

    /// <summary>Streams into a list. The task ends as the stream does.</summary>
    public (List<CommandEvent> Events, Task Ended) Stream(Command? command = null, CommandStreaming streaming = CommandStreaming.Lines) =>
        StreamUntil(CancellationToken, command, streaming);

    public (List<CommandEvent> Events, Task Ended) StreamUntil(
        CancellationToken cancellationToken, Command? command = null, CommandStreaming streaming = CommandStreaming.Lines)
    {
        var events = new List<CommandEvent>();
        return (events, ReadAsync());

        async Task ReadAsync()
        {
            await foreach (var each in Execute.StreamAsync(command ?? Tool, streaming, cancellationToken)) events.Add(each);
        }
    }

    public void Dispose() => World.Dispose();
}
