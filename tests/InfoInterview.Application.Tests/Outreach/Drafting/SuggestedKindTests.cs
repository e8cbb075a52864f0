using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Tests.Outreach.Drafting;

public sealed class SuggestedKindTests
{
    [Theory]
    [InlineData(Circle.Known, false, null, MessageKind.RequestWarm)]
    [InlineData(Circle.Dormant, false, Channel.Email, MessageKind.RequestDormant)]
    [InlineData(Circle.Cold, true, null, MessageKind.RequestReferred)]
    [InlineData(Circle.Cold, true, Channel.Phone, MessageKind.RequestCall)]
    [InlineData(Circle.Known, false, Channel.Text, MessageKind.RequestChat)]
    [InlineData(Circle.Affinity, false, Channel.LinkedIn, MessageKind.RequestLinkedInNote)]
    [InlineData(Circle.Known, false, Channel.InPerson, MessageKind.RequestCall)]
    [InlineData(Circle.Known, false, Channel.LinkedIn, MessageKind.RequestWarm)]
    [InlineData(Circle.Cold, false, Channel.Text, MessageKind.RequestCold)]
    [InlineData(Circle.Cold, true, Channel.LinkedIn, MessageKind.RequestReferred)]
    [InlineData(Circle.Known, true, Channel.Text, MessageKind.RequestReferred)]
    public void How_they_like_to_be_reached_comes_first_where_it_has_words_for_how_one_knows_them(Circle circle, bool introduced, Channel? preferred, MessageKind kind) =>
        Assert.Equal(kind, SuggestedKind.For(new ContactDetails { Circle = circle, PreferredChannel = preferred }, introduced));
}
