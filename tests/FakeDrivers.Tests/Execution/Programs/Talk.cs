using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Programs;

/// <summary>Talking to a program that was started.</summary>
internal static class Talk
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static async Task SayAsync(this ICommandProcess process, string text)
    {
        await process.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(text), CancellationToken);
        await process.StandardInput.FlushAsync(CancellationToken);
    }

    /// <summary>What the next read of an output gives.</summary>
    public static async Task<string> HearAsync(this Stream output)
    {
        var piece = new byte[64 * 1024];
        return Encoding.UTF8.GetString(piece, 0, await output.ReadAsync(piece, CancellationToken));
    }

    /// <summary>All that is left of an output.</summary>
    public static async Task<string> HearAllAsync(this Stream output)
    {
        using var all = new MemoryStream();
        await output.CopyToAsync(all, CancellationToken);
        return Encoding.UTF8.GetString(all.ToArray());
    }

    public static string Line(this CommandEvent each) => each switch
    {
        CommandStarted => "started",
        CommandWrote wrote => $"{(wrote.Stream == CommandStream.StandardOutput ? "out" : "err")} {wrote.Text}",
        CommandExited exited => $"exited {exited.ExitCode}",
        _ => "?",
    };

    public static IEnumerable<string> Lines(this IEnumerable<CommandEvent> events) => events.Select(Line);
}
