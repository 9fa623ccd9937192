/**
 * First names that are common somewhere, gathered from general knowledge for Attune. They are hints: what stands around a
 * name decides. `sureNames` are hardly ever anything else when written with a capital.
 */
const sure = `
Aaron Abigail Adam Adriana Agnes Agnieszka Ahmed Aisha Alan Albert Alejandra Alejandro Aleksandra Alessandro Alfred Alfredo
Ali Alice Alicia Alison Allison Amanda Amelia Amir Amit Amy Ana Anastasia Andrea Andreas Andrei Andrew Andrzej Andy Angela
Angelika Anil Anita Anja Anjali Anke Ann Anna Anne Annette Annika Anthony Antoine Anton Antonia Antonio Arjun Arnaud
Arthur Arturo Ashley Astrid Audrey Aurélie Axel Ayşe Barbara Bartosz Beata Beatrice Beatriz Ben Benjamin Bernadette Bernard
Bernd Beth Bianca Birgit Björn Bob Boris Brandon Brenda Brian Brigitte Bruno Bryan Camila Camille Carla Carlos Carmen Carol
Caroline Caterina Catherine Cathy Cecilia Céline Chantal Charles Charlie Chen Chiara Chloé Chloe Chris Christa Christina
Christine Christoph Christophe Christopher Cindy Clara Clare Claudia Claudio Clémence Colin Connor Corinna Craig Cristina
Cynthia Damien Dan Daniel Daniela Danielle Danny Dariusz Dave David Deborah Debbie Deepak Denis Denise Dennis Derek Diana Diane
Diego Dieter Dimitri Dirk Dmitri Dominik Dominique Donald Donna Doris Dorothy Dylan Eduardo Edward Eileen
Elena Elisabeth Elisa Elizabeth Ella Ellen Elise Emil Emilia Emily Emma Emmanuel Enrique Eric Erica Erik Erika Erin Ernst Esther
Ethan Eva Evelyn Ewa Fabian Fabio Fatima Federica Federico Felipe Felix Ferdinand Fernanda Fernando Fiona Florian
Franck Francesca Francesco Francisco François Françoise Franz Frederik Fredrik Friedrich Fritz Gabriel Gabriela Gabriele
Gareth Gary Geoffrey Georg George Gerald Gerard Gerhard Giorgio Giovanni Gisela Giulia Giuseppe Gonzalo Gordon Graham Greg
Gregory Grzegorz Guillaume Guillermo Gunnar Günter Günther Gustav Hannah Hanna Hannes Hans Harald Harold Harry Hassan Hector
Heidi Heike Helen Helena Helga Henri Henrik Henry Herbert Hiroshi Horst Howard Hugo Ian Ibrahim Ingrid Inge Irene
Irina Isaac Isabel Isabella Isabelle Ivan Jacek Jacob Jacqueline Jacques Jaime Jake Jakob Jakub James Jamie Jana Jane
Janet Janine Jason Javier Jean Jeanne Jeff Jeffrey Jennifer Jenny Jens Jeremy Jérôme Jerry Jesse Jessica Jill Jim Jimmy Joan
Joana Joanna João Joe Joel Johan Johanna Johannes John Johnny Jon Jonas Jonathan Jörg Jorge José Josef Joseph Josh Joshua
Juan Juana Judith Judy Julia Julian Juliana Julie Julien Jürgen Justin Justyna Kaito Karen Karin Karl Karolina Katarzyna Kate
Katharina Katherine Kathleen Kathrin Kathy Katie Katja Kathryn Katrin Kayla Keith Ken Kenneth Kenji Kerstin Kevin Khalid
Kirsten Klaus Konrad Krishna Kristen Kristin Kristina Krystyna Krzysztof Kurt Kyle Lara Larry Lars Laszlo Laura Lauren
Laurent Léa Leila Lena Leon Leonard Leonardo Leslie Lian Liam Linda Lindsay Lisa Lorenzo Louis Louise Luc Luca Lucas Lucia
Lucie Luis Luisa Lukas Łukasz Lydia Lynn Maciej Magda Magdalena Małgorzata Manfred Manuel Manuela Marcel Marcelo Marcin
Marco Marcos Marcus Marek Margaret Margarita Maria María Mariana Marianne Marie Marilyn Marion Marjorie Markus
Marlene Marta Martha Martin Martina Martine Mary Masha Mateusz Mathias Mathieu Matteo Matthew Matthias Maureen Maurice
Mehmet Meike Megan Melanie Melissa Michael Michał Michel Michela Michelle Miguel Mike Mikhail Mohamed Mohammad Mohammed
Moritz Monica Monika Monique Muhammad Mustafa Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathalie Nathan Neha Neil
Nicholas Nick Nicola Nicolas Nicole Niels Nikita Nikolai Nils Nina Noah Noemi Nora Norbert Olaf Oleg Olga Oliver
Olivia Olivier Omar Oscar Pablo Pamela Paola Pascal Patricia Patrick Patrizia Paul Paula Paulina Paulo Pavel Pawel Paweł
Pedro Peter Petra Philip Philipp Philippe Pierre Pieter Piotr Pooja Prakash Priya Rachel Rafael Rahul Rainer Raj Rajesh
Ralf Ralph Ramesh Ramona Raphael Ravi Raymond Rebecca Reinhard Renate Renée Ricardo Riccardo Richard Rita Robert Roberta
Roberto Rodrigo Rohit Roland Rolf Ron Ronald Rosemary Ross Roxanne Rudolf Russell Ruth Ryan Sabine Sabrina
Sally Salvatore Sam Samantha Samuel Sandra Sanjay Sara Sarah Satoshi Scott Sean Sebastian Serge Sergei Sergio Shannon Sharon
Shaun Sheila Shirley Silke Silvia Simon Simone Sofia Sofie Sonia Sonja Sophia Sophie Stacy Stanisław Stefan Stefania Stefanie
Stephan Stephane Stéphane Stephanie Stephen Steve Steven Stuart Sunil Suresh Susan Susanne Suzanne Sven Svetlana Sylvia
Sylvie Tamara Tanja Tanya Tatiana Ted Teresa Terry Thea Theo Theresa Thierry Thomas Thorsten Tiffany Tim Timothy Tina Tobias
Todd Tom Tomas Tomasz Tommy Tony Torsten Tracy Trevor Tyler Udo Ulrich Ulrike Ursula Ute Uwe Valentina Valeria Valérie
Vanessa Vera Veronica Véronique Vicky Vijay Vikram Vincent Vincenzo Viktor Vladimir Walter Wanda Wei Wendy Werner Wiebke
Wilhelm William Wojciech Wolfgang Xavier Xiao Yannick Yasmin Yuki Yusuf Yves Yvonne Zachary Zoe Zofia Zuzanna`
const possible = `
Norman Roger Eugene Heinz Mario Jan Otto Rosa Marina Milan Regina Douglas Roman 
Abby Adele Aiden Alba Alex Alexa Alexander Alexandra Alexis Alma Amber Angel Angelo Angie April Ari Aria Art Aurora Austin Ava
Bella Benny Bill Billy Blake Bonnie Brad Brandy Brett Brittany Brooke Bruce Candy Carl Carter Casey Cat Celeste Chad
Chance Charity Charlotte Chase Cherry Christian Chuck Claire Clay Clement Cliff Cody Cole Constance Cooper Crystal Curtis
Dallas Dale Daisy Dawn Dean Dee Dick Dolores Dora Drew Duke Dustin Earl Eden Eli Elias Elle Ernest Eve Faith Fay Flora Florence
Frances Francis Frank Fred Freddy Gail Gene Georgia Gina Ginger Gloria Glen Glenn Grace Grant Guy Gwen Hailey Harmony Harper
Harrison Harvey Hazel Heath Heather Herman Holly Hope Hunter India Iris Ivy Jack Jackie Jackson Jade Jared Jasmine Jasper Jay
Jayden Jesus Jewel Jo Jordan Joy Joyce June Karma Kay Keira Kelly Kelsey Kerry Kim Kit Kris Lance Lee Leigh Leo Leon Levi Lila
Lily Lincoln Logan Lola Lori Lou Lucy Luke Luna Luz Mabel Mackenzie Maddie Madison Mae Major Mandy Marc Margot Marie Mark Marshall
Mason Matt Maude Max Maxine May Maya Melody Mercedes Mercy Merry Mia Mick Mike Mila Miles Milo Mina Miranda Misty Mitch Molly
Morgan Nat Ned Nell Noel Norm Octavia Olive Opal Owen Page Paige Paris Parker Pat Patience Pearl Peggy Penny Perry Phil Phoebe
Pierce Piper Polly Porter Poppy Preston Prince Quinn Rae Randy Ray Red Reed Reese Rex Rich Rick Riley Rob Robbie Robin Rocky Rod
Rory Rose Rosie Rowan Roy Ruby Rusty Sage Sandy Savannah Sheldon Shelby Shelly Sid Sierra Sky Skylar Sol Spencer Stan Star Stella
Sterling Sue Summer Sunny Susie Sydney Tamar Tate Taylor Terri Tess Tia Toby Toni Travis Trent Trinity Trip Trish Troy Tucker
Val Van Vic Victor Victoria Viola Violet Virginia Vivian Wade Walker Warren Wayne Wes Wesley Will Willow Woody Wren Zara
Aarav Aditi Amrita Ananya Ankit Ankita Anuj Arvind Ashok Ayush Bhavna Chetan Dinesh Divya Gaurav Geeta Harsh Hemant Isha Jyoti
Kavita Kiran Lakshmi Mahesh Manish Meena Mohan Mukesh Naveen Nikhil Nisha Nitin Pankaj Prasad Preeti Rakesh Ramya Ritu Sachin Sandeep
Sanjana Shalini Shreya Shweta Sneha Srinivas Sudha Swati Tanvi Uma Varun Venkat Vinay Vinod Viswa Vivek Yash Kumar Singh Siva
Juma Kwame Amara Chidi Ngozi Oluwaseun Thabo Zanele Jin Jun Min Seo Hye Haruto Sakura Hana Aiko Akira Naoki Ming Hui Ling Xin Yan Ying
Abdul Abdullah Hussein Karim Layla Mariam Nour Rania Salma Tariq Yousef Zainab Reza Shirin Parisa Farhad Noa Yael Moshe Avi Eitan`

const words = (list: string) => list.trim().split(/\s+/)

export const sureNames: ReadonlySet<string> = new Set(words(sure))
/** All of them in lower case. */
export const firstNames: ReadonlySet<string> = new Set(
  [...words(sure), ...words(possible)].map((name) => name.toLowerCase()),
)
