namespace FakeDrivers.Tests.Worlds;

public sealed class NearMissesTests
{
    [Fact]
    public void The_nearest_come_first_and_three_at_most() =>
        NearMisses.Of("share-1", ["share-22", "share-11", "database", "share-2", "Share-1", null]).Should().Equal("Share-1", "share-11", "share-2");

    [Fact]
    public void A_name_that_holds_the_other_is_near() =>
        NearMisses.Of("web", ["manila-web-server", "mail"]).Should().Equal("manila-web-server");

    [Theory]
    [InlineData("data", "dota", " Did you mean 'dota'?")]
    [InlineData("data", "completely", "")]
    [InlineData("", "any", "")]
    public void A_sentence_is_there_only_when_a_name_is_near(string name, string other, string sentence) =>
        NearMisses.Sentence(name, [other]).Should().Be(sentence);
}
