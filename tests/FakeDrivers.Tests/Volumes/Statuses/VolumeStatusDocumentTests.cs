using System.Reflection;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>The table in docs/volumes.md is the one that the service goes by. FAKEDRIVERS_ACCEPT=1 writes it anew.</summary>
public sealed class VolumeStatusDocumentTests
{
    private const string Begin = "<!-- statuses: begin -->";
    private const string End = "<!-- statuses: end -->";

    [Fact]
    public void The_page_shows_the_table_of_statuses()
    {
        var path = Path.Combine(Root(), "docs", "volumes.md");
        var page = File.ReadAllText(path);
        var (start, stop) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var expected = page[..start] + "\n\n" + Table() + "\n" + page[stop..];

        if (Environment.GetEnvironmentVariable("FAKEDRIVERS_ACCEPT") == "1") File.WriteAllText(path, expected);
        else page.Should().Be(expected);
    }

    private static string Table()
    {
        var all = Enum.GetValues<VolumeStatus>().Length;
        var rows = typeof(VolumeStatusRules).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (StatusRule<VolumeStatus>)field.GetValue(null)!);
        var lines = rows.Select(rule =>
        {
            var allowed = rule.Allowed.Count == all ? "any" : rule.Allowed.Count == 0 ? "–" : string.Join(", ", rule.AllowedTexts);
            var marks = $"{(rule.AllowedWhenMultiattach.Count > 0 ? "m" : "")}{(rule.IsRefusedWhileMigrating ? "M" : "")}{(rule.IsRefusedInGroup ? "G" : "")}";
            var isBack = rule is { During: not null, After: null };
            var then = rule.After?.ToText() ?? (!isBack ? "" : rule.During == VolumeStatus.Deleting ? "gone" : "back");
            return $"| {rule.Operation} | {allowed} | {rule.During?.ToText()} | {then} | "
                + $"{rule.Failure?.ToText() ?? (isBack ? "back" : "")} | {marks} |\n";
        });
        return "| to | allowed in | meanwhile | then | when it fails | |\n| --- | --- | --- | --- | --- | --- |\n" + string.Concat(lines);
    }

    private static string Root()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "FakeDrivers.sln"))) return directory.FullName;
        }

        throw new InvalidOperationException("The solution was not found above the tests.");
    }
}
