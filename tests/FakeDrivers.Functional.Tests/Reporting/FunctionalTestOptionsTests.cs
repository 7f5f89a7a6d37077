namespace FakeDrivers.Functional.Tests;

public sealed class FunctionalTestOptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_documents()
    {
        var options = new FunctionalTestOptions();

        options.Reporter.Should().BeNull();
        options.TimeProvider.Should().BeSameAs(TimeProvider.System);
        options.TimeToLive.Should().Be(TimeSpan.FromMinutes(10));
        options.KeptLogLines.Should().Be(10_000);
        options.ShownLogLines.Should().Be(100);
        options.MirrorsLogs.Should().BeFalse();
        options.Keep.Should().Be(KeepDirectory.OnFailure);
        options.Diagnostics.Should().Equal(ServerDiagnostics.Default);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    [InlineData(double.NaN)]
    public void Patience_is_a_factor_above_zero(double patience) =>
        patience.Invoking(factor => new FunctionalTestOptions { Patience = factor }).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_context_lives_for_some_time() =>
        TimeSpan.Zero.Invoking(time => new FunctionalTestOptions { TimeToLive = time }).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void At_least_a_line_is_kept_and_shown(int count)
    {
        count.Invoking(lines => new FunctionalTestOptions { KeptLogLines = lines }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("KeptLogLines");
        count.Invoking(lines => new FunctionalTestOptions { ShownLogLines = lines }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("ShownLogLines");
    }

    [Fact]
    public void A_list_of_diagnostics_is_copied()
    {
        var diagnostics = new List<IServerDiagnostic>();
        var options = new FunctionalTestOptions { Diagnostics = diagnostics };

        diagnostics.Add(ServerDiagnostics.DotNet);

        options.Diagnostics.Should().BeEmpty();
    }
}
