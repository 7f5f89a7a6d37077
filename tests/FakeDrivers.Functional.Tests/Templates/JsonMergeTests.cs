using System.Text.Json.Nodes;

namespace FakeDrivers.Functional.Tests;

public sealed class JsonMergeTests
{
    // The examples of RFC 7396, appendix A, whose texts are objects.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Changes_are_merged_as_the_standard_says(string json, string change, string expected) => Merged(json, change).Should().Be(expected);

    [Fact]
    public void Keys_are_compared_without_case_and_keep_their_first_spelling() =>
        Merged("""{"Logging":{"LogLevel":{"Default":"Warning"}}}""", """{"logging":{"loglevel":{"DEFAULT":"Debug"}}}""")
            .Should().Be("""{"Logging":{"LogLevel":{"Default":"Debug"}}}""");

    [Fact]
    public void A_key_that_is_there_twice_in_other_cases_is_found_by_its_own() =>
        Merged("""{"A":1,"a":2}""", """{"a":3}""").Should().Be("""{"A":1,"a":3}""");

    [Fact]
    public void Later_changes_win() => Merged("""{"a":1}""", """{"a":2}""", """{"a":3,"b":4}""").Should().Be("""{"a":3,"b":4}""");

    [Fact]
    public void Comments_and_trailing_commas_are_let_through() => Merged("{ // the one\n \"a\": [1, 2,], /* and */ \"b\": 2, }").Should().Be("""{"a":[1,2],"b":2}""");

    [Fact]
    public void Numbers_and_texts_stay_as_they_are_written() =>
        JsonMerge.Merge("""{"n":1.50e400,"t":"<é>+'"}""", []).Should().Contain("1.50e400").And.Contain("\"<é>+'\"");

    [Fact]
    public void Braces_stay_as_they_are_so_that_values_can_be_filled_in() =>
        JsonMerge.Merge("""{"Urls":"http://{host}:{port}"}""", []).Should().Contain("\"http://{host}:{port}\"");

    [Theory]
    [InlineData("[1]", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"ä\": 1,\n  \"ö\": x\n}", 3, 8)]
    [InlineData("{\"a\": 1", 1, 8)]
    [InlineData("{} {}", 1, 4)]
    public void A_text_that_is_no_object_is_refused_by_line_and_column(string json, int line, int column)
    {
        var merging = () => JsonMerge.Merge(json, []);

        merging.Should().Throw<ArgumentException>().WithMessage($"The JSON text is no JSON object. Line {line}, column {column}: *").WithParameterName(nameof(json));
    }

    [Fact]
    public void A_change_that_is_no_object_is_refused_by_its_number()
    {
        var merging = () => JsonMerge.Merge("{}", ["{}", "null"]);

        merging.Should().Throw<ArgumentException>().WithMessage("The change 2 is no JSON object. Line 1, column 1: *").WithParameterName("changes");
    }

    private static string Merged(string json, params string[] changes) => JsonNode.Parse(JsonMerge.Merge(json, changes))!.ToJsonString();
}
