using System.Reflection;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>The tables in docs/volumes.md are the ones that the service goes by. FAKEDRIVERS_ACCEPT=1 writes it anew.</summary>
public sealed class VolumeStatusDocumentTests
{
    private const string Begin = "<!-- statuses: begin -->";
    private const string End = "<!-- statuses: end -->";

    [Fact]
    public void The_page_shows_the_tables_of_statuses()
    {
        var path = Path.Combine(Root(), "docs", "volumes.md");
        var page = File.ReadAllText(path);
        var (start, stop) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var expected = page[..start] + "\n\n" + Table() + "\n" + page[stop..];

        if (Environment.GetEnvironmentVariable("FAKEDRIVERS_ACCEPT") == "1") File.WriteAllText(path, expected);
        else page.Should().Be(expected);
    }

    private static string Table() => TableOf<VolumeStatus>(typeof(VolumeStatusRules), VolumeStatusText.ToText, withMarks: true)
        + "\n### Snapshots\n\n" + TableOf<VolumeSnapshotStatus>(typeof(VolumeSnapshotStatusRules), VolumeStatusText.ToText, withMarks: true)
        + "\n### Backups\n\n" + TableOf<VolumeBackupStatus>(typeof(VolumeBackupStatusRules), VolumeStatusText.ToText, withMarks: false)
        + "\n### Groups and group snapshots\n\n" + TableOf<VolumeGroupStatus>(typeof(VolumeGroupStatusRules), VolumeStatusText.ToText, withMarks: false);

    private static string TableOf<TStatus>(Type table, Func<TStatus, string> toText, bool withMarks)
        where TStatus : struct, Enum
    {
        var all = Enum.GetValues<TStatus>();
        var rows = table.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (StatusRule<TStatus>)field.GetValue(null)!);
        var lines = rows.Select(rule =>
        {
            var others = all.Except(rule.Allowed).Select(toText).ToList();
            var allowed = others.Count == 0 ? "any" : rule.Allowed.Count == 0 ? "–" : others.Count <= 2 ? $"any but {string.Join(", ", others)}" : string.Join(", ", rule.AllowedTexts);
            var marks = $"{(rule.AllowedWhenMultiattach.Count > 0 ? "m" : "")}{(rule.IsRefusedWhileMigrating ? "M" : "")}{(rule.IsRefusedInGroup ? "G" : "")}";
            var isBack = rule is { During: not null, After: null };
            var during = Word(rule.During);
            var then = rule.After is { } after ? toText(after) : !isBack ? "" : during is "deleting" or "unmanaging" ? "gone" : "back";
            return $"| {rule.Operation} | {allowed} | {during} | {then} | {(rule.Failure is null && isBack ? "back" : Word(rule.Failure))} |{(withMarks ? $" {marks} |" : "")}\n";
        });
        var head = "| to | allowed in | meanwhile | then | when it fails |" + (withMarks ? " |\n| --- | --- | --- | --- | --- | --- |\n" : "\n| --- | --- | --- | --- | --- |\n");
        return head + string.Concat(lines);

        string Word(TStatus? status) => status is { } one ? toText(one) : "";
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
