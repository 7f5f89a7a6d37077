using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>The server has told the number of a port. Whoever asks until it holds has handed the number on.</summary>
internal sealed class PortReadiness(ServerPort port, Action<int> read) : Readiness
{
    private const string GroupName = "port";

    private string? _seen;

    internal override IEnumerable<string> Templates => port.File is { } file ? [file] : [];

    internal override string Unanswered => "no such line";

    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) =>
        port.File is { } file ? ReadFileAsync(probe.PathOf(file), cancellationToken) : ReadLogAsync(probe, port.LogPattern ?? string.Empty, cancellationToken);

    public override string ToString() => port.File is { } file
        ? $"the port '{port.Name}' stands in the file {file}"
        : $"the port '{port.Name}' stands in a line of the log that fits {port.LogPattern}";

    private async Task<ReadinessAnswer> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(path)) return ReadinessAnswer.No($"there is no file '{path}'");
        var text = await System.IO.File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);

        // A number that is still being written is one already.
        var isWhole = text.EndsWith('\n') || text == _seen;
        _seen = isWhole ? null : text;
        return isWhole ? Take(text.Trim(), $"the file '{path}'") : ReadinessAnswer.No($"the file '{path}' has '{text}', and may not be whole yet");
    }

    private async Task<ReadinessAnswer> ReadLogAsync(ReadinessProbe probe, string pattern, CancellationToken cancellationToken)
    {
        var line = await probe.Server.Logs.WaitForAsync(pattern, probe.FirstLine, cancellationToken).ConfigureAwait(false);
        return Take(new LinePattern(pattern).Group(line.Text, GroupName), $"the line '{line.Text}'");
    }

    private ReadinessAnswer Take(string text, string place)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > ushort.MaxValue)
        {
            return ReadinessAnswer.No($"{place} has '{text}', which is no number of a port");
        }

        read(number);
        return ReadinessAnswer.Yes;
    }
}
