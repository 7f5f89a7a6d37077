using System.Globalization;
using ShareService.Requests;
using ShareService.Shares;
using Spectre.Console;

namespace ShareService.Reporting;

/// <summary>The tables that a run ends with.</summary>
internal static class ShareReport
{
    public static Table Of(IReadOnlyList<RequestOutcome> outcomes)
    {
        var table = new Table().RoundedBorder().Title("Requests").AddColumns("Request", "Took", "Outcome");
        foreach (var (request, took, error) in outcomes)
        {
            var color = error is null ? "green" : request.ExpectFailure ? "yellow" : "red";
            table.AddRow(
                Markup.Escape(request.ToString()),
                string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.00} s"),
                $"[{color}]{Markup.Escape(error?.Message ?? "done")}[/]");
        }

        return table;
    }

    public static Table Of(IReadOnlyList<Share> shares)
    {
        var table = new Table().RoundedBorder().Title("Shares")
            .AddColumns("Share", "GiB", "Clients", "Status", "Device", "Export location");
        foreach (var share in shares)
        {
            table.AddRow(
                Markup.Escape(share.Name),
                share.SizeGiB.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(share.Clients),
                share.Status,
                share.Device ?? "–",
                Markup.Escape(share.ExportLocation ?? "–"));
        }

        return table;
    }
}
