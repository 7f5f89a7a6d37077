using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteLimitTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task One_recording_too_many_fails_before_its_program_runs_and_writes_nothing()
    {
        await using var recorder = _studio.Record(new() { MaxRecordings = 2 });
        await recorder.RunAsync(new("one"), Token);
        await recorder.RunAsync(new("two"), Token);

        var third = () => recorder.RunAsync(new("three"), Token);
        var save = () => recorder.SaveAsync(Token);

        await third.Should().ThrowAsync<FakeDriversException>().WithMessage(
            $"The cassette '{_studio.File}' has more than 2 recordings. Record less, use several files, or raise CassetteOptions.MaxRecordings.");
        await save.Should().ThrowAsync<FakeDriversException>();
        _studio.Machine.Execute.GetLog().Should().Equal("one", "two");
        await recorder.DisposeAsync();
        File.Exists(_studio.File).Should().BeFalse();
    }

    [Fact]
    public async Task Too_many_bytes_fail_and_write_nothing()
    {
        _studio.Machine.Execute.SetRepliers(("flood", new string('x', 60)));
        await using var recorder = _studio.Record(new() { MaxBytes = 100 });
        await recorder.RunAsync(new("flood"), Token);

        var run = () => recorder.RunAsync(new("flood"), Token);

        await run.Should().ThrowAsync<FakeDriversException>().WithMessage(
            $"The inputs and outputs in the cassette '{_studio.File}' have more than 100 bytes. Record less, use several files, or raise CassetteOptions.MaxBytes.");
        await recorder.DisposeAsync();
        File.Exists(_studio.File).Should().BeFalse();
    }

    [Fact]
    public async Task A_limit_that_no_call_could_tell_of_is_told_at_the_end()
    {
        _studio.Machine.Execute.SetRepliers(("flood", new string('x', 60)));
        var recorder = _studio.Record(new() { MaxBytes = 50 });
        var process = await recorder.StartAsync(new("flood"), Token);
        await process.WaitAsync(Token);
        await process.DisposeAsync();

        var end = () => recorder.DisposeAsync().AsTask();

        await end.Should().ThrowAsync<FakeDriversException>().WithMessage("*more than 50 bytes*");
        File.Exists(_studio.File).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_with_more_than_is_allowed_is_not_played()
    {
        _studio.Machine.Execute.SetRepliers((".", new string('x', 60)));
        await _studio.RecordAsync(new("one"), new("two"));

        var many = () => _studio.World.Execute.Replay(_studio.File, new() { MaxRecordings = 1 });
        var much = () => _studio.World.Execute.Replay(_studio.File, new() { MaxBytes = 119 });
        var enough = () => _studio.World.Execute.Replay(_studio.File, new() { MaxRecordings = 2, MaxBytes = 120 });

        many.Should().Throw<FakeDriversException>().WithMessage("*more than 1 recordings*");
        much.Should().Throw<FakeDriversException>().WithMessage("*more than 119 bytes*");
        enough.Should().NotThrow();
    }

    [Fact]
    public void A_file_that_is_far_too_long_is_not_even_read()
    {
        using (var file = File.Create(_studio.File)) file.SetLength(1024 * 1024);

        var replay = () => _studio.World.Execute.Replay(_studio.File, new() { MaxRecordings = 1, MaxBytes = 1 });

        replay.Should().Throw<FakeDriversException>().WithMessage("*more than 1 bytes*");
    }

    [Fact]
    public async Task Whoever_wants_no_limits_has_none()
    {
        await _studio.RecordAsync(new Command("one"));

        var replay = () => _studio.World.Execute.Replay(_studio.File, new() { MaxRecordings = int.MaxValue, MaxBytes = long.MaxValue });

        replay.Should().NotThrow();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Options_out_of_range_are_refused(int number)
    {
        FluentActions.Invoking(() => new CassetteOptions { MinimumScore = number }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new CassetteOptions { MaxRecordings = -number }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new CassetteOptions { MaxBytes = -number }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
