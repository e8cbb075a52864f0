using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Contacts;

namespace InfoInterview.Web.Tests.Contacts;

public sealed class ContactDraftTests
{
    private static readonly ContactForm Form = new(new ContactName("José", "García", "Pepe", "Dr", "he/him", "ho-ZEH"))
    {
        Details = new ContactDetails { Circle = Circle.Dormant, RoleTitle = "Hydrologist", HowMet = "school", Department = "Rivers", Language = "Spanish", PreferredChannel = Channel.Text, PreferredChannelKnownBy = KnownBy.Told, TimeZone = "Europe/Madrid", HolidayRegion = "ES", PrivateNotes = "a\nb" },
        Organisation = "Béton & Cie",
        Emails = [new TypedEmail("jose@example.org", IsWork: true), new TypedEmail("j@example.net")],
        Phones = [new TypedPhone("+34 600 000 000", IsWork: true)],
        Tags = ["mentor", "rivers"],
        Schools = [new TypedSchool("Ostrava", 2014), new TypedSchool("Institute, Brno")],
    };

    [Fact]
    public void What_was_not_touched_is_saved_as_it_was_loaded() =>
        Assert.Equivalent(Form, ContactDraft.Of(Form).ToForm(), strict: true);

    [Fact]
    public void Lines_and_commas_become_values()
    {
        var draft = ContactDraft.Of(Form);
        (draft.Emails, draft.Tags, draft.Schools) = (" new@example.org \n\njose@example.org", "a, b ,,c", "Ostrava, 2014\nBrno, 14");

        var form = draft.ToForm();

        Assert.Equal([new TypedEmail("new@example.org"), new TypedEmail("jose@example.org", IsWork: true)], form.Emails);
        Assert.Equal(["a", "b", "c"], form.Tags);
        Assert.Equal([new TypedSchool("Ostrava", 2014), new TypedSchool("Brno, 14")], form.Schools);
    }

    [Fact]
    public void Whose_holidays_they_keep_is_chosen_or_left_to_be_as_mine()
    {
        var draft = ContactDraft.Of(Form);
        Assert.Equal("ES", draft.Region);
        draft.Region = "GB-SCT";
        Assert.Equal("GB-SCT", draft.ToForm().Details.HolidayRegion);
        draft.Region = "";
        Assert.Null(draft.ToForm().Details.HolidayRegion);
    }

    [Fact]
    public void How_they_like_to_be_reached_is_their_word_or_ones_guess_and_neither_when_it_is_not_known()
    {
        var draft = ContactDraft.Of(Form);
        (draft.PreferredChannel, draft.ToldChannel) = (Channel.Phone, true);
        Assert.Equal((Channel.Phone, KnownBy.Told), Preferred(draft));
        draft.ToldChannel = false;
        Assert.Equal((Channel.Phone, KnownBy.Guessed), Preferred(draft));
        draft.ToldChannel = true;
        draft.PreferredChannel = Channel.LinkedIn;
        Assert.Equal((Channel.LinkedIn, KnownBy.Guessed), Preferred(draft));
        (draft.PreferredChannel, draft.ToldChannel) = (null, true);
        Assert.Equal((null, KnownBy.Guessed), Preferred(draft));
    }

    [Fact]
    public void An_address_named_as_looking_like_another_is_meant_when_saved_once_more_and_only_that_one()
    {
        const string odd = "jane@\u0430pple.com";
        var draft = ContactDraft.Of(Form);
        draft.Emails = odd;
        Assert.False(Assert.Single(draft.ToForm().Emails).IsMeant);

        draft.Heed(new RefusedException("contact.stale", "Something else."));
        Assert.False(Assert.Single(draft.ToForm().Emails).IsMeant);
        draft.Heed(new RefusedException(TypedAddress.LooksLikeAnother, "Odd."));

        Assert.True(Assert.Single(draft.ToForm().Emails).IsMeant);
        draft.Emails = "p" + odd;
        Assert.False(Assert.Single(draft.ToForm().Emails).IsMeant);
    }

    [Fact]
    public void A_lists_address_holds_its_state_and_nothing_else()
    {
        Assert.Equal("/people", new PeopleAddress().Href());
        Assert.Equal("/people?q=a%20%26%20b&circle=Known&not-asked=true", new PeopleAddress { Search = "a & b", Circle = Circle.Known, NotAsked = true, After = null }.Href());
        Assert.Equal("/people?bin=true", new PeopleAddress { Bin = true, After = Guid.Empty }.FirstPage.Href());
    }

    private static (Channel?, KnownBy) Preferred(ContactDraft draft) => (draft.ToForm().Details.PreferredChannel, draft.ToForm().Details.PreferredChannelKnownBy);
}
