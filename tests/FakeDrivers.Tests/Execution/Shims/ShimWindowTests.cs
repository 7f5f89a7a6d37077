using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Shims;

public sealed class ShimWindowTests
{
    private readonly ShimWindow _window = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Four_full_frames_are_under_way_and_the_fifth_waits_for_the_first()
    {
        for (var i = 0; i < 4; i++) await _window.TakeAsync(ShimProtocol.MostOutput, CancellationToken);

        var fifth = _window.TakeAsync(ShimProtocol.MostOutput, CancellationToken).AsTask();
        var isWaiting = !fifth.IsCompleted;
        _window.Confirm();
        await fifth;

        isWaiting.Should().BeTrue();
    }

    [Fact]
    public async Task Many_small_frames_are_under_way()
    {
        for (var i = 0; i < 10_000; i++) await _window.TakeAsync(1, CancellationToken);

        _window.TakeAsync(ShimProtocol.MostOutput, CancellationToken).AsTask().IsCompleted.Should().BeFalse("their heads count too");
    }

    [Fact]
    public async Task When_the_program_has_ended_there_is_room_for_all_that_its_pipe_holds()
    {
        for (var i = 0; i < 4; i++) await _window.TakeAsync(ShimProtocol.MostOutput, CancellationToken);

        _window.Widen();

        for (var i = 0; i < 5; i++) await _window.TakeAsync(ShimProtocol.MostOutput, CancellationToken);
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        using var cancelled = new CancellationTokenSource();
        for (var i = 0; i < 4; i++) await _window.TakeAsync(ShimProtocol.MostOutput, CancellationToken);
        var waiting = async () => await _window.TakeAsync(ShimProtocol.MostOutput, cancelled.Token);

        await cancelled.CancelAsync();

        await waiting.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void A_confirmation_of_nothing_is_refused()
    {
        var confirm = _window.Confirm;

        confirm.Should().Throw<InvalidDataException>();
    }
}
