package nl.hangmap.bench;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.search.HitKind;
import nl.hangmap.search.Search;

/// What people ask all day, with words of customers that exist.
record SearchQuestions(Customers customers, ClientFiles files, Search search) {

  private static final PageRequest SCREEN = new PageRequest(25, null);

  /// @param text what is typed, made of a customer picked at random
  record Question(
      String name, BiFunction<NewCustomer, SplittableRandom, String> text, Consumer<String> ask) {}

  List<Question> all() {
    return List.of(
        customer("customer by number", (customer, random) -> number(customer)),
        customer("customer by postcode and house", (customer, random) -> address(customer)),
        customer("customer by name", (customer, random) -> name(customer)),
        customer("customer by name, mistyped", (customer, random) -> mistyped(customer, random)),
        customer("customer by two words", (customer, random) -> "jan " + name(customer)),
        customer("customer: jansen", (customer, random) -> "jansen"),
        customer("customer: beginning of a name", (customer, random) -> begun(customer)),
        new Question(
            "open a client file",
            (customer, random) -> number(customer),
            number -> files.file(new CustomerNumber(number), SCREEN)),
        document("document by number", (customer, random) -> "Q-" + random.nextInt(900_000)),
        document("document by part of number", (customer, random) -> code(random)),
        document("title and customer", (customer, random) -> "offerte " + name(customer)),
        document("title with very many hits", (customer, random) -> "offerte"),
        document("word of a text", (customer, random) -> MadeUpDocuments.word(random)),
        document("two words of a text", (customer, random) -> twoWords(random)),
        document("phrase of a text", (customer, random) -> '"' + twoWords(random) + '"'),
        document("while typing", (customer, random) -> begunWords(random)),
        document("mistyped title", (customer, random) -> "dakpanen " + name(customer)),
        document("nothing", (customer, random) -> "xqzwvq"),
        new Question(
            "all kinds by name",
            (customer, random) -> name(customer),
            typed -> search.find(typed, null, SCREEN)));
  }

  private Question customer(String name, BiFunction<NewCustomer, SplittableRandom, String> text) {
    return new Question(name, text, typed -> customers.find(typed, SCREEN));
  }

  private Question document(String name, BiFunction<NewCustomer, SplittableRandom, String> text) {
    return new Question(name, text, typed -> search.find(typed, HitKind.DOCUMENT, SCREEN));
  }

  private static String number(NewCustomer customer) {
    return Objects.requireNonNull(customer.number());
  }

  private static String address(NewCustomer customer) {
    var address = Objects.requireNonNull(customer.details().addresses()).getFirst();
    return address.postcode() + " " + address.houseNumber();
  }

  private static String name(NewCustomer customer) {
    var details = customer.details();
    return details.surname() == null ? String.valueOf(details.name()) : details.surname();
  }

  private static String mistyped(NewCustomer customer, SplittableRandom random) {
    var name = name(customer);
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + name.substring(Math.min(at + 1, name.length()));
  }

  private static String begun(NewCustomer customer) {
    var name = name(customer);
    return name.substring(0, Math.min(4, name.length()));
  }

  private static String code(SplittableRandom random) {
    return Integer.toString(100_000 + random.nextInt(800_000));
  }

  private static String twoWords(SplittableRandom random) {
    return MadeUpDocuments.word(random) + " " + MadeUpDocuments.word(random);
  }

  private static String begunWords(SplittableRandom random) {
    var words = twoWords(random);
    return words.substring(0, words.length() - 2);
  }
}
