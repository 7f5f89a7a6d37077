namespace FakeDrivers.Docs.Tests;

public sealed class LinkTests
{
    public static TheoryData<string> Documents { get; } = new(Repository.Documents);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_into_the_repository_leads_somewhere(string document) =>
        Links.Broken(Repository.Read(document), path => Path.Exists(Path.Combine(Repository.Root, path)), Repository.Read).Should().BeEmpty();

    [Fact]
    public void A_link_to_a_missing_file_or_heading_is_found()
    {
        var document = new MarkdownFile("docs/sample.md", """
            # Sample
            [good](other.md), [good](../README.md#what-it-is), [good](#sample), [good](https://example.org/x), `[code](nowhere.md)`
            [bad](missing.md) and [bad](other.md#missing)
            [ours](https://github.com/fakedrivers/fakedrivers/blob/main/docs/missing.md)

            [bad]: gone.md
            """);

        Links.Broken(document, path => path is "docs/other.md" or "README.md", path => new MarkdownFile(path, "# What it is"))
            .Should().Equal(
                "docs/sample.md:3: missing.md leads nowhere",
                "docs/sample.md:3: other.md#missing leads nowhere",
                "docs/sample.md:4: https://github.com/fakedrivers/fakedrivers/blob/main/docs/missing.md leads nowhere",
                "docs/sample.md:6: gone.md leads nowhere");
    }
}
