using Xunit.Sdk;

namespace FakeDrivers.Functional.Tests;

public sealed class XunitReporterTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly XunitReporter _reporter = XunitReporter.ForCurrentTest();

    /// <summary>xunit knows by now how the test has ended.</summary>
    public void Dispose()
    {
        _directory.Dispose();
        _reporter.HasFailed.Should().BeFalse();
    }

    [Fact]
    public void While_a_test_runs_nobody_knows_whether_it_fails() => _reporter.HasFailed.Should().BeNull();

    [Fact]
    public void The_test_is_named_as_xunit_shows_it() => _reporter.TestName.Should().Be(TestContext.Current.Test?.TestDisplayName).And.NotBeNullOrEmpty();

    [Fact]
    public void A_line_goes_to_the_tests_output()
    {
        _reporter.WriteLine("00.000 api out| ready");

        TestContext.Current.TestOutputHelper?.Output.Should().Be($"00.000 api out| ready{Environment.NewLine}");
    }

    [Fact]
    public void A_text_is_attached_as_text_though_the_file_goes_away()
    {
        File.WriteAllText(_directory["api.log"], "00.000 api out| grüß Gott\n");

        _reporter.Attach("api.log", _directory["api.log"]);
        File.Delete(_directory["api.log"]);

        Attachment("api.log").AsString().Should().Be("00.000 api out| grüß Gott\n");
    }

    [Fact]
    public void A_file_that_is_no_text_is_attached_byte_for_byte()
    {
        File.WriteAllBytes(_directory["api.dmp"], [1, 0, 255]);

        _reporter.Attach("api.dmp", _directory["api.dmp"]);

        Attachment("api.dmp").AsByteArray().ByteArray.Should().Equal(1, 0, 255);
    }

    [Fact]
    public void Attachments_of_one_name_are_told_apart()
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            File.WriteAllText(_directory["api.log"], text);
            _reporter.Attach("api.log", _directory["api.log"]);
        }

        new[] { "api.log", "api.log (2)", "api.log (3)" }.Select(name => Attachment(name).AsString()).Should().Equal("one", "two", "three");
    }

    [Fact]
    public void Of_a_text_that_is_too_long_the_end_is_attached()
    {
        File.WriteAllText(_directory["api.log"], "first lines, last lines");

        new XunitReporter(TestContext.Current, longest: 10).Attach("api.log", _directory["api.log"]);

        Attachment("api.log").AsString().Should().Be("last lines");
    }

    [Fact]
    public void A_file_that_is_too_long_and_no_text_is_named_in_the_output()
    {
        File.WriteAllBytes(_directory["api.dmp"], new byte[11]);

        new XunitReporter(TestContext.Current, longest: 10).Attach("api.dmp", _directory["api.dmp"]);

        TestContext.Current.Attachments.Should().BeEmpty();
        TestContext.Current.TestOutputHelper?.Output.Should().StartWith($"{_directory["api.dmp"]} has 11 bytes");
    }

    [Fact]
    public async Task Where_no_test_runs_there_is_none_to_report_to()
    {
        Task report;
        using (ExecutionContext.SuppressFlow()) report = Task.Run(XunitReporter.ForCurrentTest, TestContext.Current.CancellationToken);

        await report.Invoking(task => task.Within()).Should().ThrowAsync<InvalidOperationException>().WithMessage("No test runs here.*");
    }

    private static TestAttachment Attachment(string name) => TestContext.Current.Attachments![name];
}
